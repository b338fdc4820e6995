declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  interface BaseApi {
    Init(dataPath: string | null, languages: string, engineMode: number): number;
    /** Enough to read pictures and to write them. */
    InitForAnalysePage(): void;
    SetVariable(name: string, value: string): boolean;
    /** Reads `/input`. 1 is failure. */
    SetImageFile(orientation: number, angle: number): number;
    /** Writes what `SetImageFile` read to `/image.png`; 0 for all its colours. */
    WriteImage(kind: 0): void;
    Recognize(monitor: null): number;
    GetTSVText(page: number): string;
    Clear(): void;
    End(): void;
  }
  interface Core {
    readonly FS: { writeFile(path: string, data: Uint8Array): void; readFile(path: string): Uint8Array; unlink(path: string): void };
    readonly TessBaseAPI: new () => BaseApi;
  }
  const load: (options: { TesseractProgress(percent: number): void; print(line: string): void; printErr(line: string): void }) => Promise<Core>;
  export default load;
}
