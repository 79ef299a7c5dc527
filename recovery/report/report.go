package report

import (
	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/wording"
)

// Report says how an advice is written out. The zero value is everything for the athlete, in plain English.
type Report struct {
	Audience Audience
	Length   Length
	Markup   Markup
	// Words is the language; its zero value is English.
	Words wording.Catalogue
}

// Text writes the whole advice for the athlete in plain English; see [Report.Text].
func Text(a recovery.Advice) string { return Report{}.Text(a) }

// Text writes an advice. Lines of plain text have at most 96 columns; Markdown has one line a paragraph. A sentence that the
// catalogue does not know, of an advice that was stored by another version, is printed as it stands in the advice. The zero
// advice gives little more than headings; no advice makes it panic.
func (r Report) Text(a recovery.Advice) string {
	v := voice{words: r.Words}
	d := &document{}
	switch {
	case r.Audience == Therapist && r.Length == Short:
		v.therapistShort(d, a)
	case r.Audience == Therapist:
		v.therapist(d, a)
	case r.Audience == Audit && r.Length == Short:
		v.auditShort(d, a)
	case r.Audience == Audit:
		v.audit(d, a)
	case r.Length == Short:
		v.everyday().athleteShort(d, a)
	default:
		v.everyday().athlete(d, a)
	}
	return d.write(r.Markup)
}
