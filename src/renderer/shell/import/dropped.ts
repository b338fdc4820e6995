import type { DroppedFile, ImportFile, ImportFiles } from '../../state/workspace.ts';

const names = new Intl.Collator('en', { numeric: true });

/** What is in a folder, by name: the browser tells it in pieces, as it comes from the disk. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    const piece = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (piece.length === 0) return found.toSorted((left, right) => names.compare(left.name, right.name));
    found.push(...piece);
  }
}

const isHidden = (name: string): boolean => name.startsWith('.');
const ofCase = /\.casefile(-wal|-shm|-journal)?$/i;

async function filesUnder(entry: FileSystemEntry, prefix: string): Promise<DroppedFile[]> {
  if (isHidden(entry.name)) return [];
  if (entry.isFile) {
    if (ofCase.test(entry.name)) return [];
    const bytes = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ bytes, name: `${prefix}${entry.name}` }];
  }
  const inside: DroppedFile[] = [];
  for (const each of await entriesOf(entry as FileSystemDirectoryEntry)) inside.push(...await filesUnder(each, `${prefix}${entry.name}/`));
  return inside;
}

/**
 * What was dropped, with all that is in dropped folders. To be called while the drop is being told of: afterwards the
 * browser gives nothing away any more.
 *
 * @returns null when there was no file in it
 */
export async function droppedFiles(transfer: DataTransfer): Promise<ImportFile | ImportFiles | null> {
  const plain = [...transfer.files].map((bytes) => ({ bytes, name: bytes.name }));
  const entries = [...transfer.items].map((item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null)).filter((entry) => entry !== null);
  const hasFolder = entries.some(({ isDirectory }) => isDirectory);
  // A file that a script made has no entry, and a single file needs none.
  const files = hasFolder ? (await Promise.all(entries.map((entry) => filesUnder(entry, '')))).flat() : plain;
  const [first] = files;
  if (first === undefined) return null;
  return files.length === 1 && !hasFolder ? { is: 'dropped', bytes: first.bytes } : { is: 'many-dropped', files };
}

/** The one archive that was dropped, where it may be that of a bundle. */
export function droppedArchive({ files }: DataTransfer): File | null {
  const [first] = files;
  return files.length === 1 && first !== undefined && /\.(zip|age)$/i.test(first.name) ? first : null;
}

const headBytes = 65_536;
/** Of those that also end reports or data of any kind, the beginning tells. */
const isOfExchange = /"type"\s*:\s*"bundle"|"format"\s*:\s*"casewright"|w3\.org\/ns\/anno\.jsonld|"schema"\s*:\s*"[A-Z]|"container-title"|"issued"\s*:/;

/** The one file that was dropped, where another case or system wrote it; null also for what may be a report. */
export async function droppedExchange(files: ImportFile | ImportFiles | null): Promise<File | null> {
  if (files === null || files.is !== 'dropped') return null;
  const { bytes } = files;
  if (/\.(graphml|gexf|ris|bib|jsonld|qdpx|csv|tsv|xlsx|xlsm)$/i.test(bytes.name)) return bytes;
  return /\.(json|jsonl|ndjson|stix)$/i.test(bytes.name) && isOfExchange.test(await bytes.slice(0, headBytes).text()) ? bytes : null;
}

const textName = 'Pasted text.txt';
const pageName = 'Pasted page.html';

/** What was pasted, to become a report: files, a page with its form, or plain words. Null when it is nothing of that. */
export function pastedFile(clipboard: DataTransfer): ImportFile | ImportFiles | null {
  const files = [...clipboard.files];
  const [first] = files;
  if (first !== undefined) return files.length === 1 ? { is: 'dropped', bytes: first } : { is: 'many-dropped', files: files.map((bytes) => ({ bytes, name: bytes.name })) };
  const [text, page] = [clipboard.getData('text/plain'), clipboard.getData('text/html')];
  if (text.trim() === '' && page.trim() === '') return null;
  const plain = new File([text], textName, { type: 'text/plain' });
  if (page.trim() === '') return { is: 'dropped', bytes: plain };
  return { is: 'dropped', bytes: new File([page], pageName, { type: 'text/html' }), ...(text.trim() === '' ? {} : { plain }) };
}
