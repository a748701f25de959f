import { posix, win32 } from 'node:path';

/** A program on this machine that can make a PDF. */
export interface PdfProgram {
  /** A browser of the Chromium family prints our page; LibreOffice prints our Word file. */
  readonly kind: 'chromium' | 'libreoffice';
  readonly path: string;
}

/** What is known of a machine. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Where such programs may lie, the one to be preferred first: `CHROMIUM_PATH`, then browsers, since they keep the look
 * of a redline, then LibreOffice; each on the `PATH` before the usual places of the system. Places are absolute: a
 * program that lies in the current folder is never run.
 */
export function pdfProgramsOf({ platform, env }: Machine): readonly PdfProgram[] {
  const paths = platform === 'win32' ? win32 : posix;
  const isAbsolute = (path: string): boolean => paths.isAbsolute(path);
  const join = (...parts: readonly string[]): string => paths.join(...parts);
  const named = (env.PATH ?? env.Path ?? '')
    .split(platform === 'win32' ? ';' : ':')
    .filter((folder) => isAbsolute(folder));
  const onPath = (names: readonly string[]): readonly string[] =>
    names.flatMap((name) => named.map((folder) => join(folder, platform === 'win32' ? `${name}.exe` : name)));
  const usual = (places: readonly string[]): readonly string[] =>
    platform === 'win32'
      ? places.flatMap((place) =>
          [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].flatMap((folder) =>
            folder && isAbsolute(folder) ? [join(folder, place)] : [],
          ),
        )
      : places;
  const own = env.CHROMIUM_PATH && isAbsolute(env.CHROMIUM_PATH) ? [env.CHROMIUM_PATH] : [];
  const browsers = [...own, ...onPath(BROWSERS), ...usual(BROWSER_PLACES[platform] ?? [])];
  const offices = [...onPath(OFFICES), ...usual(OFFICE_PLACES[platform] ?? [])];
  return [
    ...[...new Set(browsers)].map((path): PdfProgram => ({ kind: 'chromium', path })),
    ...[...new Set(offices)].map((path): PdfProgram => ({ kind: 'libreoffice', path })),
  ];
}

const BROWSERS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];
const OFFICES = ['soffice', 'libreoffice'];

const BROWSER_PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  win32: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
};
const OFFICE_PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  // The one that ends in .com waits for its end; a shell would not need it.
  win32: ['LibreOffice\\program\\soffice.com', 'LibreOffice\\program\\soffice.exe'],
  darwin: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
};

/** The words with which a program is called; `folder` is its own for this run and holds everything that it writes. */
export interface PdfRun {
  readonly folder: string;
  /** URLs of the two files that are printed, and of a folder for the program's settings. */
  readonly page: string;
  readonly word: string;
  readonly profile: { readonly path: string; readonly url: string };
  /** The file that is to be written. */
  readonly out: string;
  /** Whether it runs as root, where a browser cannot shut itself in. */
  readonly root: boolean;
}

/** The arguments for a program: no window, no settings of the user, no network, nothing left behind. */
export function pdfWords(
  kind: PdfProgram['kind'],
  { folder, page, word, profile, out, root }: PdfRun,
): readonly string[] {
  if (kind === 'libreoffice')
    return [
      `-env:UserInstallation=${profile.url}`,
      '--headless',
      '--norestore',
      '--nologo',
      '--nodefault',
      '--nolockcheck',
      '--convert-to',
      'pdf:writer_pdf_Export',
      '--outdir',
      folder,
      word,
    ];
  return [
    '--headless',
    ...(root ? ['--no-sandbox'] : []),
    `--user-data-dir=${profile.path}`,
    '--disable-gpu',
    '--disable-quic',
    '--disable-extensions',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-crash-reporter',
    '--no-first-run',
    '--no-default-browser-check',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--no-pdf-header-footer',
    // The name of the same in versions before 2023.
    '--print-to-pdf-no-header',
    `--print-to-pdf=${out}`,
    page,
  ];
}
