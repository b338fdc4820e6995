/** The icons of the application. Taken one by one, so that the bundle holds no others. */
export {
  ArrowDown as DownIcon, Ban as DeniedIcon, ArrowRight as GoIcon, ArrowUp as UpIcon, BookOpenText as EvidenceIcon, Check as CheckIcon,
  ChevronDown as ExpandIcon, ChevronRight as NextIcon, ChevronLeft as PreviousIcon, CircleAlert as ErrorIcon,
  CircleHelp as HelpIcon, Ellipsis as MoreIcon, FileText as ReportIcon, FileUp as ImportIcon, Folder as FolderIcon,
  FolderOpen as OpenIcon, History as HistoryIcon, Info as InfoIcon, Keyboard as KeyboardIcon, Link2 as LinkIcon,
  List as ListIcon, LocateFixed as LocateIcon, Lock as LockIcon, Maximize2 as MaximiseIcon, Minimize2 as RestoreIcon,
  Minus as MinusIcon, Network as NetworkIcon, PanelRight as DockIcon, Pencil as EditIcon, Pin as PinIcon, PinOff as UnpinIcon,
  Plus as AddIcon, Quote as QuoteIcon, Redo2 as RedoIcon, Scan as FitIcon, Search as SearchIcon, Settings as SettingsIcon,
  SlidersHorizontal as FilterIcon, Shapes as ThingsIcon, Trash2 as RemoveIcon, TriangleAlert as WarningIcon,
  Undo2 as UndoIcon, Unlink as DetachIcon, X as CloseIcon, CalendarRange as TimelineIcon, Briefcase as CaseIcon, BookMarked as SampleIcon, LayoutPanelTop as WorkspaceIcon,
} from 'lucide-react';
