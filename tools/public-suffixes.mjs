// Writes the Public Suffix List that EmailDomain reads, from the npm package tldts: node tools/public-suffixes.mjs <version>
// The package carries the list as a packed trie; here it becomes lines again, in Punycode, so that no runtime's tables
// of international names have a say in what a suffix is. Review the difference before committing: a suffix that comes
// or goes changes which domains are one vendor's, and the claims of approved vendors were made under the old list.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { domainToASCII, fileURLToPath, pathToFileURL } from 'node:url';

const version = process.argv[2];
if (!/^\d+\.\d+\.\d+$/.test(version ?? '')) {
  throw new Error('Name the version of tldts: node tools/public-suffixes.mjs <version>');
}

const target = fileURLToPath(new URL('../src/PocFunctions.Pipeline/Registry/Identity/Data/public-suffixes.txt', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'public-suffixes-'));
try {
  const archive = execFileSync('npm', ['pack', '--silent', `tldts@${version}`], { cwd: folder, encoding: 'utf8' }).trim();
  execFileSync('tar', ['-xzf', archive], { cwd: folder });
  const module = join(folder, 'trie.mjs');
  writeFileSync(module, readFileSync(join(folder, 'package/dist/es6/src/data/trie.js')));
  const rules = rulesOf(await import(pathToFileURL(module).href));
  writeFileSync(target, header(version) + section('ICANN DOMAINS', rules.icann) + section('PRIVATE DOMAINS', rules.private));
  console.log(`${rules.icann.length} rules of ICANN's section, ${rules.private.length} of the private one`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

// A node's edges are labels, right to left; a node's flag says whether the way to it is a rule: 1 of ICANN's section, 2 of the private one.
function rulesOf({ nodeFlags, edgeStart, edgeChild, edgeLength, labelText, rulesRoot, exceptionsRoot }) {
  const offsets = [];
  edgeLength.reduce((offset, length, edge) => ((offsets[edge] = offset), offset + length), 0);
  const found = { icann: [], private: [] };
  const walk = (node, name, mark) => {
    if (name && nodeFlags[node] & 1) found.icann.push(mark + name);
    if (name && nodeFlags[node] & 2) found.private.push(mark + name);
    for (let edge = edgeStart[node]; edge < edgeStart[node + 1]; edge++) {
      const label = labelText.slice(offsets[edge], offsets[edge] + edgeLength[edge]);
      const ascii = label === '*' ? label : domainToASCII(label);
      if (!ascii) throw new Error(`No label of a domain: ${label}`);
      walk(edgeChild[edge], name ? `${ascii}.${name}` : ascii, mark);
    }
  };
  walk(rulesRoot, '', '');
  walk(exceptionsRoot, '', '!');
  return { icann: sorted(found.icann), private: sorted(found.private) };
}

// By the labels from the right, so that a refresh shows as a small difference; each name once, should Unicode and Punycode both be there.
function sorted(rules) {
  const key = (rule) => rule.replace('!', '').split('.').reverse().join('.');
  return [...new Set(rules)].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function section(name, rules) {
  return `# ===BEGIN ${name}===\n${rules.join('\n')}\n# ===END ${name}===\n`;
}

function header(packageVersion) {
  return `# The Public Suffix List (https://publicsuffix.org/), as the npm package tldts ${packageVersion} carries it, in Punycode.
# As tldts reads the list, the parent of a wildcard rule is a suffix too: kawasaki.jp by *.kawasaki.jp.
# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of the MPL was not
# distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
# Refresh: node tools/public-suffixes.mjs <version of tldts>
`;
}
