/** What people say about themselves on their profile; Markdown, one to three sentences each. */
export const bios = {
  ines: 'Looks after the laptops, the accounts and this site. If you cannot get into something, write to me before you write to your manager.',
  devika:
    'Manages the billing engineers and runs the incident review on Wednesdays. Moderates here: mostly merging duplicates and asking for one more sentence.',
  elaine: 'Ran a physiotherapy practice for nine years before Lumen. I read every lesson marked *failed*.',
  asha: 'Databases under load, migrations without downtime, running an incident without panic. Office hours on Thursdays at 14:00.',
  joon: 'Designing experiments that can fail; reading results without fooling yourself.',
  lena: 'Sign-in, sessions, permissions, audit trail. I answer slowly and with a diagram.',
  rosa: 'Third-line support: I reproduce it, find the row, and write the ticket an engineer can start from.',
  tobias:
    'Pipelines, certificates, the pager. Author of several things that are now guard-rails because I did them wrong first.',
  marcus: 'Four support teams, three time zones, one queue. Before that: hotel night desk.',
  hana: 'Support in Japanese and English for about 900 clinics. Collects untranslatable error messages.',
  arjun:
    'Payments, invoices, claims, and the webhooks that tie them together. Idempotency is a personality trait.',
  priya: 'Happy to look at a test plan *before* it starts. Less happy after.',
  nuno: 'Warehouse, pipelines, and the dashboard you are about to ask about.',
  grace: 'Product security and customer security reviews. Report first, worry about the form later.',
  sofia: 'Designs the calendar and everything that has to fit inside a fifteen-minute slot.',
  birgit:
    'Contracts, health data, retention. An answer here is not legal advice to customers; forward those to legal@lumen.example.',
  daniel: 'Closes the month. Knows why your purchase order is stuck.',
  leila: 'Hiring, growth and pay for all five offices.',
  vikram: 'Engineering and data hiring. Ask me what an interview costs.',
  chloe: 'Mid-size clinic groups in North America. I ask product questions because customers ask me.',
  sam: 'Security questionnaires, single sign-on, API demos.',
  pedro: 'Gets a clinic from signed to first real appointment. Reads CSV files for a living.',
  yuki: 'Onboards clinics in Japan. Former clinic receptionist, so I know who really uses the calendar.',
  kenji: 'The practitioner app on iOS. Notifications, offline, battery.',
  emre: 'The practitioner app on Android, including on the tablet behind your reception desk that nobody updates.',
  nadia: 'Owns the end-to-end suite and the list of things we have agreed not to test.',
  maria:
    'Online booking and recurring appointments. Writes down what went wrong, so the next person can make a new mistake.',
  ana: 'Interviews, diary studies, and sitting quietly in reception areas.',
  oskar: 'Calendar grid, keyboard and screen-reader support.',
  rahul:
    'First job out of university, on the billing team since August. I ask the question everyone else has stopped asking.',
}
