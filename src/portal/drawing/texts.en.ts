import type { viTexts } from './texts.vi.ts'

export const enTexts: typeof viTexts = {
  about: 'About',
  aboutUsual: (name, owner) => [
    {
      text: `${name} reports on the direction of public work, on what came of it, and on official figures${owner ? ` of ${owner} and the agencies it works with` : ''}. Articles are in Vietnamese.`,
    },
    {
      text: 'Articles are written by the staff concerned, edited, and approved before they appear. Each names its writer, its sources and its time; when it is changed, the time of the change is given.',
    },
    {
      text: 'News can be searched with or without tone marks, read with a screen reader, printed, or followed by RSS. The site reads completely without JavaScript.',
    },
  ],
  contact: 'Contact',
  privacy: {
    title: 'Privacy',
    parts: [
      {
        text: 'You read this site without saying who you are. It carries no advertising and no trackers of others, and loads nothing from other servers.',
      },
      {
        title: 'Cookies',
        text: 'Cookies are set only when you choose: “lang” remembers the language, “co” the text size. Delete them in your browser whenever you like.',
      },
      {
        title: 'Views',
        text: 'One person is counted once a day for each article. To do so, the network address and the browser’s name are mixed with a random text of the day into a code that cannot be read back; when the day is over that text and all codes are deleted, and only the number stays.',
      },
      {
        title: 'Comments',
        text: 'When you send a comment, this site keeps your name, the text, the time and the version of the consent. The e-mail address is optional, never shown, used only to send the link for withdrawing, and deleted after 12 months. Name and text are shown only after review.',
      },
      {
        title: 'Your rights',
        text: 'You may withdraw a comment at any time with the link you got when sending it: the comment, your name and your address are deleted at once. To see, correct or delete anything else about you, write to the body named at the foot of the page.',
      },
    ],
  },
  rules: {
    title: 'Rules for comments',
    parts: [
      { text: 'What readers say makes the work better. The editors read each comment before it is shown.' },
      {
        title: 'Comments that are shown',
        text: 'They are about the article and respectful; the more concrete the better. The editors do not change your words: a comment is shown as it is, or not at all.',
      },
      {
        title: 'Comments that are not shown',
        text: 'Insults; private facts about yourself or others; advertising; incitement; unverified alarm; anything against the law.',
      },
      {
        title: 'Withdrawing',
        text: 'When you send a comment you get a link for withdrawing it. Keep it to yourself: whoever has it can withdraw the comment.',
      },
      {
        title: 'Complaints',
        text: 'A comment is no complaint in law. Send a complaint to the authority in charge so that it is dealt with as the law says.',
      },
    ],
  },
}
