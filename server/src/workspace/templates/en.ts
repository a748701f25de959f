import type { Templates } from './templates.ts';

/** Templates in English. */
export const en: Templates = {
  declaration: {
    title: 'Draft Declaration',
    body: ({ title }) => `# ${title}

We, the Ministers of the participating States, meeting in [place] on [date],

*Guided* by the principles to which our States have committed themselves,

*Recalling* the outcomes of our earlier meetings,

*Convinced* that confidence grows from conduct that others can foresee,

Have agreed as follows:

## 1 Principles

1.1 Participating States base their cooperation on sovereign equality, mutual benefit and consensus.

1.2 Nothing in this Declaration affects rights and duties under international law.

## 2 Areas of cooperation

### 2.1 Exchange of information

2.1.1 Participating States [shall][should] inform one another of [to be completed] in good time.

2.1.2 Each participating State names a point of contact [, by [date]].

### 2.2 Joint measures

2.2.1 Participating States may [voluntarily] carry out joint measures.

2.2.2 [Placeholder]

## 3 Follow-up

3.1 Senior officials review progress every year and report to the next meeting under paragraph 3.2.

3.2 The next meeting takes place in [year].
`,
  },
  catalogue: {
    title: 'Draft Catalogue of Measures',
    body: ({ title }) => `# ${title}

Participating States carry out the following measures by agreement among themselves.

## 1 General provisions

1.1 Measures are voluntary. A State takes part in those that it has chosen.

1.2 Each measure has a coordinator, who draws up a plan:

    (a) with its aims and its cost;

    (b) with a timetable for each year.

## 2 Measures

### 2.1 Emergencies

2.1.1 Participating States exchange the addresses of their emergency centres and update them each year.

2.1.2 Participating States invite one another's experts to exercises [at least [number] days ahead].

### 2.2 Transport and trade

2.2.1 Participating States [voluntarily] notify one another of works that close a corridor for more than [three][five] days.

2.2.2 [to be completed]

## 3 Carrying out the measures

3.1 The coordinator reports once a year to the senior officials.

3.2 The Catalogue is brought up to date every [X] years.
`,
  },
  decision: {
    title: 'Draft decision',
    body: ({ title }) => `# ${title}

The Committee,

*Recalling* its earlier decisions on the matter,

*Having considered* the proposal circulated on [date],

1. Decides [to be completed];

2. Requests the Secretariat to [to be completed] by [date];

3. Invites participating States to send their comments to the Secretariat by [date];

4. Decides to return to the matter at its next session.
`,
  },
  minutes: {
    title: 'Draft minutes',
    body: ({ title, year }) => `# ${title}

The Committee met in [place] on [date]. The representative of the Chairmanship presided.

## 1. Opening of the session

The Chairperson welcomed the delegations and outlined the programme of the session.

## 2. Adoption of the agenda

Decision: The Committee adopted the agenda contained in document MEETING/${year}/AGENDA/1.

## 3. [Placeholder]

The Chairperson introduced the item.

The following delegations spoke:

_____

Decision: The Committee took note of _____ and decided to _____.

## 4. Other business

No other business was raised.

## 5. Date and place of the next session

Decision: The Committee decided to hold its next session in [place] on [date].

## 6. Closure of the session

The Chairperson thanked the delegations and closed the session.
`,
  },
  agenda: {
    title: 'Draft agenda',
    body: ({ title }) => `# ${title}

[place], [date]

1. Opening of the session

2. Adoption of the agenda

3. Matters for decision:

    a) [to be completed];

    b) [to be completed].

4. Matters for information

5. Date and place of the next session

6. Other business

7. Closure of the session
`,
  },
  note: {
    title: 'Note verbale',
    body: () => `SECRETARIAT

No. _____

*Enclosure: as stated, ___ p.*

The Secretariat presents its compliments to the participating States and has the honour to transmit herewith [to be completed] ([symbol]).

Participating States are invited to send their comments to the Secretariat by [date].

The Secretariat avails itself of this opportunity to renew to the participating States the assurances of its highest consideration.

[place], [date]

TO THE PARTICIPATING STATES
`,
  },
  list: {
    title: 'List of participants',
    body: ({ title }) => `# ${title}

[place], [date]

| Delegation | Name | Position | Participation |
| --- | --- | --- | --- |
| [delegation] | [name] | Minister of Foreign Affairs | [to be confirmed] |
| [delegation] | [name] | Deputy Minister of Foreign Affairs | [to be confirmed] |

Observers

| Organisation | Name | Position |
| --- | --- | --- |
| [organisation] | [name] | [to be completed] |
`,
  },
};
