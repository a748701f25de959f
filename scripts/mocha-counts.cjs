// A mocha reporter: dots and failures for people, counts for the script that adds all runners up.
const { writeFileSync } = require('node:fs');
const Mocha = require('mocha');

module.exports = class extends Mocha.reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    const counts = { passed: 0, failed: 0, skipped: [] };
    runner.on('pass', () => counts.passed++);
    runner.on('fail', () => counts.failed++);
    // A test says why with `this.test.skipReason = '...'` before `this.skip()`, or in its title.
    runner.on('pending', (test) => counts.skipped.push(reasonOf(test)));
    runner.once('end', () => writeFileSync(process.env.AD_REF_COUNTS, JSON.stringify(counts)));
  }
};

function reasonOf(test) {
  for (let each = test; each; each = each.parent) {
    if (each.skipReason) return `${test.fullTitle()}: ${each.skipReason}`;
  }
  return test.fullTitle();
}
