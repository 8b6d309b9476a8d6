/** What a field of a stored row is: rows outlive releases, and people edit them, so that none is believed unseen. */
import type { Severity } from '../base/config.ts';

export const isString = (value: unknown): value is string => typeof value === 'string';

export const isStrings = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(isString);

/** The strings of a list, without what else it holds; empty where it is none. */
export const stringsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter(isString) : [];

const SEVERITIES: readonly string[] = ['low', 'normal', 'high'] satisfies Severity[];

export const isSeverity = (value: unknown): value is Severity =>
  isString(value) && SEVERITIES.includes(value);
