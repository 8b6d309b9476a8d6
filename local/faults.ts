/** What can go wrong with the data folder itself, each as one line that says what to do. */

/** The line for a fault of the disk or the database, or null when the error is something else. */
export function storageFault(error: unknown): string | null {
  const text = chain(error);
  if (/\bENOSPC\b|no space left on device|\bEDQUOT\b|quota exceeded|\bEFBIG\b|file too large/i.test(text))
    return 'The disk is full, or a quota used up. What was stored before is safe: free some space and start again.';
  if (/\bEROFS\b|read-only file system/i.test(text))
    return 'The data folder is on a read-only disk: name another folder with --data.';
  if (/\bEACCES\b|\bEPERM\b|permission denied/i.test(text))
    return 'The data folder may not be written: change its owner, or name another folder with --data.';
  if (/\bEMFILE\b|\bENFILE\b|too many open files/i.test(text))
    return 'Too many files are open on this machine: close some programs, or raise the limit (ulimit -n).';
  if (/LEVEL_CORRUPTION|\bcorruption\b/i.test(text))
    return 'The database in the data folder is damaged: restore the folder from a copy, or start anew with --data.';
  if (/LEVEL_LOCKED/.test(text)) return 'The data folder is in use by another marsad.';
  if (/LEVEL_|\bIO error\b|Database is closed|\bEIO\b/i.test(text))
    return `The database in the data folder failed (${firstLine(error)}): check the disk and start again.`;
  return null;
}

/** Codes and messages of an error and of what caused it; causes may be circular, so only a few are read. */
function chain(error: unknown): string {
  const parts: string[] = [];
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    parts.push('code' in at ? String(at.code) : '', at.message);
  }
  return parts.join(' ');
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}
