/**
 * The data folder (`.marsad`): the database in `db/`, mails in `mail/`, the version of its layout in `version`,
 * and, while `watch` runs there, `endpoint.json`, by which other commands reach the database.
 */
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { bad, good, type Outcome } from '../functions/base/outcome.ts';
import { storageFault } from './faults.ts';

/** Counts changes of the layout that an older Marsad could not read; the tables' keys and indexes are part of it. */
export const DATA_VERSION = 1;

export const DEFAULT_DATA = '.marsad';

/** The folder in it where the samples are stored. */
export const SAMPLE = 'sample';

/** How messages name the data folder in their commands: not at all where the commands look into it by themselves. */
export const installationOf = (data: string): { readonly data?: string } =>
  data === DEFAULT_DATA ? {} : { data };

export interface DataFolder {
  /** Absolute. */
  readonly path: string;
  readonly db: string;
  readonly mail: string;
  readonly endpoint: string;
}

/** Where the database of a running `watch` answers, and the secret that it asks for. */
export interface Endpoint {
  readonly port: number;
  readonly secret: string;
  readonly pid: number;
}

export function dataFolder(path: string): DataFolder {
  const root = resolve(path);
  return {
    path: root,
    db: join(root, 'db'),
    mail: join(root, 'mail'),
    endpoint: join(root, 'endpoint.json'),
  };
}

/**
 * Opens the folder, making it if `create`; refuses one of another version before anything in it is touched.
 * Only the owner may enter it: it holds what a person watches for.
 */
export function openDataFolder(path: string, create: boolean): Outcome<DataFolder> {
  const folder = dataFolder(path);
  const versionFile = join(folder.path, 'version');
  const known = readText(versionFile);
  if (known !== null && known.trim() !== String(DATA_VERSION))
    return bad(
      `${folder.path} has data of version ${known.trim().slice(0, 20)}, and this Marsad reads version ${DATA_VERSION}: ` +
        'update Marsad, or name another folder with --data.',
    );
  if (known === null && !create && isForbidden(versionFile))
    return bad(
      `${folder.path} may not be read by this account: run this as the one that watches, or name another folder with --data.`,
    );
  if (known === null && !create) {
    const sample = join(path, SAMPLE);
    const where = existsSync(join(sample, 'version'))
      ? `say --data ${sample} for the samples`
      : 'name its folder with --data';
    return bad(`Nothing is stored in ${folder.path} yet: run \`npm start\` first, or ${where}.`);
  }
  try {
    makeFolder(folder.path, 0o700);
    // The version comes first: a folder that was interrupted while it was made is then just an empty one.
    if (known === null) writeWhole(versionFile, `${DATA_VERSION}\n`, 0o644);
    makeFolder(folder.mail);
  } catch (error) {
    return bad(
      storageFault(error) ?? `${folder.path} cannot be used as a data folder: name another with --data.`,
    );
  }
  return good(folder);
}

/**
 * Makes a folder and what leads to it. Node's own way (`recursive`) never ends where the system says of a folder that
 * is there that it is not, as below /proc.
 */
function makeFolder(path: string, mode = 0o777): void {
  const parent = dirname(path);
  if (parent !== path && !existsSync(parent)) makeFolder(parent, mode);
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

export function writeEndpoint(folder: DataFolder, endpoint: Endpoint): void {
  writeWhole(folder.endpoint, `${JSON.stringify(endpoint)}\n`, 0o600);
}

/** What stands in `endpoint.json`; null when it is absent or no endpoint. That it still answers is not said. */
export function readEndpoint(folder: Pick<DataFolder, 'endpoint'>): Endpoint | null {
  const text = readText(folder.endpoint);
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    const { port, secret, pid } = value as Record<string, unknown>;
    return typeof port === 'number' && typeof secret === 'string' && typeof pid === 'number'
      ? { port, secret, pid }
      : null;
  } catch {
    return null;
  }
}

/** Removes `endpoint.json` if it is still this process's own. */
export function removeEndpoint(folder: DataFolder, secret: string): void {
  if (readEndpoint(folder)?.secret === secret) rmSync(folder.endpoint, { force: true });
}

function isForbidden(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EACCES';
  }
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** A reader sees the old file or the new one, never a part: it is written aside and renamed. */
function writeWhole(file: string, text: string, mode: number): void {
  const aside = `${file}.${process.pid}.new`;
  writeFileSync(aside, text, { mode });
  renameSync(aside, file);
}
