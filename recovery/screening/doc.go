// Package screening says what bars or limits a massage: conditions, danger signs, context, age, and places where vessels
// or nerves lie close under the skin. It comes before every other advice, and nothing loosens it.
//
// [Screen] takes what was reported and returns a [Result]: an [Outcome], the findings behind it with words to show, what
// is barred for the whole body and where, local limits, the lowest caps, and the questions worth asking.
//
//	r := screening.Screen(screening.Input{
//		Now:        now,
//		Athlete:    sessions.Athlete{Age: sessions.Known(38)},
//		Conditions: []screening.Condition{{Code: "acute-muscle-strain", Areas: muscles.SetOf(muscles.Hamstrings.Left()), Since: day}},
//	})
//	// avoid-area: hamstrings.left for three full days, then gentle hands only until day 14
//
// [Find] looks codes up by everyday words. [Rows], [Rules], [Sites], [AgeBands], [DoseCaps] and [Sources] are the tables;
// CONDITIONS.md beside this file is the same as a document, written by go generate.
//
// # Units
//
//	pressure   0 to 4 of the Walton scale; 4 only for an adult known to be used to massage, else 3
//	minutes    of one session
//	soreness   0 to 10
//	days       civil days of the athlete; the day it began is day 0, and the last day of a window still counts
//	hours      elapsed time between instants; a day without a time counts as any hour of it
//
// # Outcomes
//
// From least to most restrictive: fine, adjust, avoid-area, defer, clearance, refer-urgently. Of several findings the
// most restrictive wins; bars and avoided places are united, caps are the lowest. Defer, clearance and refer-urgently bar
// everything everywhere. Clearance outranks defer because time alone does not lift it. Fine means that no condition was
// found among what was reported, and no more than that.
//
// # What is read how
//
//   - Not reported is not unanswered: only codes under Unanswered become unknown-code. Questions never change an outcome.
//   - A code that is not in the tables, a beginning after now, an end before the beginning, a
//     count of more than 130 years or such an age is unknown-code: clearance.
//   - A missing beginning keeps every window of a row active. With an end alone, it began no later than that.
//   - A phase that allows any touch at the site is adjust: nothing is avoided there, a local [Limit] holds. Metal under
//     the skin, shin splints and growth-area pain are therefore adjust although their table says avoid-area. A known disc
//     problem, a pars defect and a numb place stay avoid-area: nothing in their rows says that the site may be worked.
//   - A local row (class LOC) that names no place, and any row that would avoid a place nobody named, needs clearance. A
//     limit of another row that cannot be placed holds for the whole body.
//   - An endangerment site bars an edge, not the muscle around it. Asking for a site by its own region is avoid-area for
//     that region; a group of regions (legs, arms, neck, all) never raises anything.
//   - A soreness number never raises an injury or a clot sign. It adds questions, and the rows doms-severe,
//     sign-soreness-rising-after-72h and sign-soreness-over-7-days.
//
// # What an end and an agreement do
//
// Windows are of these kinds, and each row says which it has ([Window]):
//
//   - Day and hour windows count from the beginning. Every figure is a minimum, so that an end does not shorten them.
//   - Windows "until …" or "while …" last as long as the row is reported without an end. An end that has passed starts
//     the tail (fever, flu, vomiting: 48 hours; blood thinner: 7 days; fluoroquinolone: 180 days; radiotherapy: 42 days;
//     kidney: 14 days at the flanks; insulin: 4 hours), and a least time since the beginning still has to pass (bruise 7
//     days, fracture 42, tattoo 28, alcohol 12 hours). A row without either is inactive once it has ended.
//   - Clearance rows are lifted by an agreement ([ClearedBy]) that names somebody and lies neither before the beginning
//     nor after now; then what the row leaves behind still limits. An end alone lifts none of them but pregnancy and the
//     kidney row, because clearance is a clinician's to give. Concussion, heart attack or stroke, and a past clot also
//     need their least time (14, 180 and 180 days).
//   - Danger signs, and check-in signs that refer urgently, need both an end and an agreement: a sign that went away by
//     itself still has to be looked at.
//   - unknown-code, lymphoedema and what is left after a clearance last as long as they are reported.
//
// # Limits
//
// Not medical advice, and no diagnosis. Emergency numbers differ by country, so that the words say "call an ambulance".
// Most rows are prudent convention, not measured risk; many sources were read as extracts or reproductions, and figures
// marked as own in the tables have no source. Local law on minors and on massage overrides this package. The athlete's
// own pressure limit, preferences and the consent to each session are the caller's matter. A [Record] holds codes, and
// codes are health data.
//
// # What still needs a clinician's sign-off
//
//   - A sports physician: the danger signs, the injury windows, combination rules 2 to 4, 9, 10 and 12; the age from which
//     a limp is urgent; what counts as extreme effort (session RPE 9, or two and a half hours).
//   - A vascular or haematology clinician: the clot and bleeding rows, rules 1, 5 and 13, the seven-day tail after a blood
//     thinner, the platelet figures, what remains after a clearance.
//   - A women's-health clinician: the pregnancy, birth and coil rows, and that an agreed first trimester is treated like
//     the later ones.
//   - An oncology massage specialist: cancer, radiotherapy (42 days), lymphoedema and its quarter of the trunk.
//   - A physiotherapist: strain, sprain, bruise, dislocation, disc and tendon windows, and hard tools after a dislocation
//     until day 112.
//   - Whoever signs off the whole: rule 14 (two caps at 2), the fever margin of 48 hours, the sore arm until day 7 after a
//     vaccination, pressure 3 as what remains after the clearances that name no limit, and every figure the tables call own.
//
// The packages it builds on: muscles for areas, sessions for athletes, check-ins and diaries, sessions/timeline for civil
// days, recovery/massage for the kinds of touch.
package screening

//go:generate go test -run ^TestConditionsDocument$ -update .
