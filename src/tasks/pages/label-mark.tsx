type Label = { id: string; name: string; tone: number }

export const LabelMark = ({ label }: { label: Label }) => (
  <span className="task-label" data-label={label.tone}>
    <i aria-hidden /> {label.name}
  </span>
)

export const LabelMarks = ({ labels }: { labels: readonly Label[] }) => (
  <span className="task-labels">
    {labels.map((label) => (
      <LabelMark key={label.id} label={label} />
    ))}
  </span>
)
