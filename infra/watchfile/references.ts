/** What no part of the watch file can know alone: names that point somewhere, doubles, limits of the mail service. */

import { MOST_FILTER_POLICIES } from '../../functions/alerts/readers.ts';
import { compileRules } from '../../functions/rules/matcher.ts';
import { readAddress, sameAddress } from './address.ts';
import { makeRule, type Parts } from './assemble.ts';
import { suggestion } from './nearest.ts';
import { type Problem, quote } from './problem.ts';
import type { Path, Tree } from './tree.ts';

/** SNS takes at most 150 values in a filter policy. */
export const MAX_RULES_A_SUBSCRIBER = 150;

export interface Findings {
  readonly problems: Problem[];
  readonly warnings: Problem[];
}

/** Every id that the file names, also where its entry is wrong, so that one mistake is reported once. */
export interface KnownIds {
  readonly feeds: ReadonlySet<string>;
  readonly rules: ReadonlySet<string>;
}

export function checkReferences(parts: Parts, known: KnownIds, tree: Tree): Findings {
  const found: Findings = { problems: [], warnings: [] };
  checkFeeds(parts, tree, found);
  checkRules(parts, known, tree, found);
  checkSubscribers(parts, known, tree, found);
  return found;
}

function checkFeeds({ feeds, settings }: Parts, tree: Tree, { problems, warnings }: Findings): void {
  const byUrl = new Map<string, string>();
  const byPlace = new Map<string, string>();
  for (const [id, feed] of feeds) {
    const path = ['feeds', id, 'url'];
    const address = readAddress(feed.url);
    if (!address.ok) {
      problems.push(tree.at(path, `the url of feed ${id} ${address.message}`));
      continue;
    }
    if (address.isPrivate && !settings.allowPrivateAddresses) {
      const todo = 'set allowPrivateAddresses: true if it is a server of your own';
      problems.push(tree.at(path, `the url of feed ${id} leads into a private network; ${todo}`));
    }
    const twin = byUrl.get(address.url);
    const near = byPlace.get(sameAddress(address.url));
    if (twin) problems.push(tree.at(path, `feed ${id} has the same url as feed ${twin}; keep one of them`));
    else if (near) {
      const message = `feed ${id} has almost the same url as feed ${near}; keep one if they are the same feed`;
      warnings.push(tree.at(path, message));
    }
    byUrl.set(address.url, id);
    byPlace.set(sameAddress(address.url), id);
  }
}

function checkRules({ feeds, rules }: Parts, known: KnownIds, tree: Tree, found: Findings): void {
  const { problems, warnings } = found;
  for (const [id, rule] of rules) {
    const path = ['rules', id];
    if (rule.match.length === 0) {
      problems.push(tree.at([...path, 'match'], `rule ${id} has no query; write at least one below match`));
    }
    doubles(rule.match, [...path, 'match'], `rule ${id}`, tree, problems);
    doubles(rule.not ?? [], [...path, 'not'], `rule ${id}`, tree, problems);
    doubles(rule.feeds ?? [], [...path, 'feeds'], `rule ${id}`, tree, problems);
    doubles(rule.languages ?? [], [...path, 'languages'], `rule ${id}`, tree, problems);
    rule.feeds?.forEach((feed, index) => {
      if (known.feeds.has(feed)) return;
      const todo = `name one that stands under feeds${suggestion(feed, known.feeds)}`;
      problems.push(
        tree.at(
          [...path, 'feeds', index],
          `rule ${id} names a feed ${quote(feed)} that there is not; ${todo}`,
        ),
      );
    });
    if (
      rule.feeds &&
      rule.enabled !== false &&
      rule.feeds.every((feed) => feeds.get(feed)?.enabled === false)
    ) {
      warnings.push(
        tree.at(
          [...path, 'feeds'],
          `rule ${id} listens only to feeds that are not enabled; it will never hold`,
        ),
      );
    }
  }
  checkQueries(rules, tree, problems);
}

/** All rules at once, as the functions will have them: what they refuse must not be deployed. */
function checkQueries(rules: Parts['rules'], tree: Tree, problems: Problem[]): void {
  const compiled = compileRules([...rules].map(([id, raw]) => makeRule(id, raw)));
  if (compiled.ok) return;
  for (const { rule, where, index, error } of compiled.errors) {
    const path = ['rules', rule, where, index];
    const dash = error.column === 1 && /^-\S/.test(rules.get(rule)?.[where]?.[index] ?? '');
    const todo = dash ? ', or a space behind the dash of a list' : '';
    problems.push(tree.inside(path, error.column - 1, `rule ${rule}: ${error.message}${todo}`));
  }
}

function checkSubscribers({ rules, subscribers }: Parts, known: KnownIds, tree: Tree, found: Findings): void {
  const { problems, warnings } = found;
  const addresses = new Map<string, string>();
  const told = new Set<string>();
  let filtered = 0;
  for (const [email, names] of subscribers) {
    const path = ['subscribers', email];
    const twin = addresses.get(email.toLowerCase());
    if (twin)
      problems.push(tree.atKey(path, `${email} is the same address as ${twin}; put their rules together`));
    addresses.set(email.toLowerCase(), email);
    if (names === 'all') {
      for (const rule of known.rules) told.add(rule);
      continue;
    }
    doubles(names, path, email, tree, problems);
    if (names.length === 0)
      problems.push(tree.at(path, `${email} asks for no rule; name rules, write all, or remove the line`));
    names.forEach((name, index) => {
      told.add(name);
      if (known.rules.has(name)) return;
      const todo =
        name === 'all'
          ? 'write all without brackets'
          : `name one that stands under rules${suggestion(name, known.rules)}`;
      problems.push(
        tree.at([...path, index], `${email} asks for a rule ${quote(name)} that there is not; ${todo}`),
      );
    });
    if (names.length > MAX_RULES_A_SUBSCRIBER) {
      const message = `${email} asks for ${names.length} rules, mail can be filtered by ${MAX_RULES_A_SUBSCRIBER}`;
      problems.push(tree.atKey(path, `${message}; write all, or share them between two addresses`));
    }
    filtered++;
    if (filtered === MOST_FILTER_POLICIES + 1) {
      const message = `this is subscriber ${filtered} with a list of rules, one topic bears ${MOST_FILTER_POLICIES}`;
      problems.push(tree.atKey(path, `${message}; use the address of a mailing list, or write all`));
    }
  }
  if (subscribers.size > MOST_FILTER_POLICIES && filtered <= MOST_FILTER_POLICIES) {
    const message = `of ${subscribers.size} subscribers one topic bears filters for ${MOST_FILTER_POLICIES}; the last of those who ask for all`;
    const todo = 'are told again by a digest what another rule told them: use the address of a mailing list';
    warnings.push(tree.atKey(['subscribers'], `${message} ${todo}`));
  }
  for (const [id, rule] of rules) {
    if (rule.enabled === false || told.has(id)) continue;
    warnings.push(tree.atKey(['rules', id], `nobody is told of rule ${id}; name it under subscribers`));
  }
}

function doubles(
  values: readonly string[],
  path: Path,
  owner: string,
  tree: Tree,
  problems: Problem[],
): void {
  const seen = new Set<string>();
  values.forEach((value, index) => {
    if (seen.has(value))
      problems.push(tree.at([...path, index], `${owner} names ${quote(value)} twice; keep one`));
    seen.add(value);
  });
}
