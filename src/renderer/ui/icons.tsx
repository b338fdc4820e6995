/** The icons of the application. Taken one by one, so that the bundle holds no others. */
export {
  ArrowDown as DownIcon, Ban as DeniedIcon, ArrowRight as GoIcon, ArrowUp as UpIcon, Check as CheckIcon,
  ChevronDown as ExpandIcon, ChevronRight as NextIcon, ChevronLeft as PreviousIcon,
  Ellipsis as MoreIcon, FileText as ReportIcon, FileUp as ImportIcon, FileStack as ImportsIcon, Folder as FolderIcon,
  FolderOpen as OpenIcon, History as HistoryIcon, Keyboard as KeyboardIcon, Link2 as LinkIcon,
  List as ListIcon, LocateFixed as LocateIcon, Lock as LockIcon, Maximize2 as MaximiseIcon, Minimize2 as RestoreIcon,
  Minus as MinusIcon, Network as NetworkIcon, Pencil as EditIcon, Pin as PinIcon, PinOff as UnpinIcon,
  Plus as AddIcon, Redo2 as RedoIcon, Scan as FitIcon, Search as SearchIcon, Settings as SettingsIcon,
  ListChecks as ReviewIcon, Presentation as ScenesIcon, Camera as SnapshotIcon, Shapes as ThingsIcon, Trash2 as RemoveIcon,
  LayoutGrid as GridIcon, TextQuote as WordsIcon, Moon as DarkIcon,
  CalendarPlus as DateIcon, Pause as PauseIcon, Play as PlayIcon, PanelLeft as StripIcon, MoveHorizontal as FitWidthIcon, Undo2 as UndoIcon, Unlink as DetachIcon, TriangleAlert as WarningIcon, X as CloseIcon, CalendarRange as TimelineIcon, Briefcase as CaseIcon, BookMarked as SampleIcon, LayoutPanelTop as WorkspaceIcon,
} from 'lucide-react';
