import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What LibreOffice makes of a file: its text with every change accepted, and with every change rejected. */
export interface Settled {
  readonly accepted: string;
  readonly rejected: string;
}

/**
 * Opens Word files in LibreOffice, in one run and a profile of its own, and lets it accept and reject all changes itself;
 * `saved` holds each file as LibreOffice writes it again.
 */
export async function settleInLibreOffice(
  program: string,
  files: readonly Uint8Array[],
): Promise<readonly (Settled & { readonly saved: Uint8Array })[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ad-ref-word-'));
  try {
    const url = pathToFileURL(folder).href;
    const profile = `-env:UserInstallation=${url}/profile`;
    // The first start lays the profile, and would lay it over a library that stands there already.
    await run(program, [profile, '--headless', '--terminate_after_init']);
    const library = join(folder, 'profile/user/basic/Standard');
    mkdirSync(library, { recursive: true });
    writeFileSync(join(library, 'script.xlb'), LIBRARY);
    writeFileSync(join(library, 'Word.xba'), MODULE);
    for (const [i, bytes] of files.entries()) writeFileSync(join(folder, `${i}.docx`), bytes);
    const call = `macro:///Standard.Word.SettleAll("${url}/",${files.length})`;
    await run(program, [profile, '--headless', '--norestore', '--nologo', call]);
    const read = (name: string): string => readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, '');
    return files.map((_, i) => ({
      accepted: read(`${i}.accepted.txt`),
      rejected: read(`${i}.rejected.txt`),
      saved: readFileSync(join(folder, `${i}.saved.docx`)),
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a program and gives what it wrote; throws its complaints where it fails. */
export function run(program: string, words: readonly string[], input?: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { stdio: ['pipe', 'pipe', 'pipe'], timeout: 240_000 });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(out) : reject(new Error(`${program}: ${code} ${err}`)),
    );
  });
}

const LIBRARY = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Word"/>
</library:library>`;
const MODULE = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Word" script:language="StarBasic">
Sub SettleAll(folder As String, count As Integer)
  Dim i As Integer
  For i = 0 To count - 1
    Settle(folder &amp; i, ".uno:AcceptAllTrackedChanges", ".accepted.txt", "Text (encoded)", "UTF8,LF,,,")
    Settle(folder &amp; i, ".uno:RejectAllTrackedChanges", ".rejected.txt", "Text (encoded)", "UTF8,LF,,,")
    Settle(folder &amp; i, "", ".saved.docx", "MS Word 2007 XML", "")
  Next i
  StarDesktop.terminate()
End Sub

Sub Settle(stem As String, command As String, suffix As String, filter As String, options As String)
  Dim opening(0) As New com.sun.star.beans.PropertyValue
  opening(0).Name = "Hidden"
  opening(0).Value = True
  Dim document As Object
  document = StarDesktop.loadComponentFromURL(stem &amp; ".docx", "_blank", 0, opening())
  If command &lt;&gt; "" Then
    Dim dispatcher As Object
    dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
    dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, Array())
  End If
  Dim saving(1) As New com.sun.star.beans.PropertyValue
  saving(0).Name = "FilterName"
  saving(0).Value = filter
  saving(1).Name = "FilterOptions"
  saving(1).Value = options
  document.storeToURL(stem &amp; suffix, saving())
  document.close(True)
End Sub
</script:module>`;
