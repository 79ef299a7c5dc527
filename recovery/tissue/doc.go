// Package tissue holds the muscle-state model: how tired and how sore each area of the body is, how that goes on, when
// it clears, and which sessions it came from.
//
// # The model
//
// Every one-sided area has two pools.
//
//   - Fatigue, 0 to 1, rises at the end of a session and decays as e^(−t/τ), τ 6, 8 or 11 h by the recovery class of the
//     muscle.
//   - Soreness, 0 to 10 on the athlete's own scale. A dose A gives A·k·t·e^(1−k·t) with k 0.037, 0.034 or 0.030 an hour:
//     it comes late, peaks at A after 27, 29 or 33 h and is all but gone in a week. Doses add up and the sum bends under
//     10. Two numbers carry any number of doses exactly over any gap.
//
// The dose of a session ([State.Dose]) is load × weight × eccentric factor × susceptibility × novelty × training status.
// The first bout of a kind counts in full; one alike 14 days later 0.51 of it, and protection is lost over months. Kinds
// of bout are told apart by how much the area brakes in that sport and kind of session, not by effort or length: so more
// work today never makes anybody less sore later in the model, though it does so somewhat in life.
//
// A check-in is shown as reported for 72 h, decaying as the curve does from its peak, unless the area was loaded since.
// Rules go by [State.Soreness], the larger of model and report: a report can lengthen a closed period and never shorten
// one or lift a bar. An overall rating, of no area, works in the same way with 0.6 of its value, on the areas loaded in
// the 72 h before it that have no newer rating of their own; it is never shown as a report of an area.
//
// A massage relieves about 0.8 of 10 in the visit, half of it lost every 2 h. By hand within 3 h of a session (less up to
// 6 h) it also takes a fifth off the soreness to come, about 0.7 of 10 over three days at a peak near 5; rolling a
// twentieth, percussion nothing; in trained people nothing of that is left 72 h after the session. Together never more
// than 30 %. On fatigue and force its effect is nought. A deep treatment brings 0.1 points of its own: one in ten people
// is tender for a day.
//
// # Units
//
//	soreness   points of 10, as athletes rate it; 10 is worst
//	fatigue    0 fresh to 1
//	load       AU, session effort (CR-10) × minutes
//	time       hours elapsed, not civil days; instants are kept to the microsecond
//
// # A worked example
//
// A trained runner runs 160 minutes at effort 7. The load is 1120 AU, on the quadriceps at weight 0.7 784, which counts as
// 784/(1+0.784) = 439. Quadriceps brake in road running, at medium emphasis (1.0), and are readily sore (1.1): 439 × 1.1 ×
// 0.00973 = 4.7 points at the peak. After 24 h it is 0.98 of that, after 48 h 0.87, 72 h 0.57, 96 h 0.34; it falls below 2,
// and the muscle is clear, after 86 h.
//
// # Limits
//
// Load explains about a tenth of the soreness in real logs, and no data set that we hold can tell a half-life of 24 h from
// one of 48 h. The model is a prior; what the athlete says beats it. Intervals are wide for that reason.
//
// The rise starts at once, while real soreness is felt from 12 to 24 h on: in the first hours the model is early. Pain of
// exertion during and right after a session is not in it. A record that does not reach back far makes first bouts of what
// is only unrecorded; the amplitude for trained people is set with that in mind.
//
// Load saturates within one session, so that one session entered as two halves counts for more than as a whole. Weights and
// exercises are conventions. Nothing here is a diagnosis, and a muscle that is clear is not thereby fit for anything.
//
// # Own figures
//
// [Parameters] lists every number with its mark and sources. Own figures, judgement without a source, are: all rates and
// time constants but the medium curve; all factors of susceptibility, eccentric emphasis, kind and training; the AU scales;
// minutes for a set; the form of the protection but its size at 14 days; how fast relief fades; how minutes count; when
// carry-over stops to count; the size of tenderness; the share of overall ratings; the intervals; the limits of clear and
// loaded; what calibrations may do and need; and all of the forecast, down to the steps it is reckoned in.
//
// # Persons
//
// [Calibrate] fits two factors to an athlete's own check-ins, the amplitude of doses and the rate of the curves, and says
// what it learned. Both are shrunk towards the population, stay within 0.5 to 2 and 0.7 to 1.5, need 20 ratings and are
// kept only when they foretell ratings that were left out better. Given to [Assess], they change every dose and curve;
// more load never gives less under any of them.
//
// [ForecastReport] says what the athlete will report next, with an interval, and learns with every report; [Backtest]
// shows how good that would have been so far. Rules do not go by it.
//
// # Measured
//
// On eight logs of the PMData set (Thambawita et al. 2020, doi 10.1145/3339825.3394926), five months each: every rating
// that has an earlier one, forecast from what was over and said strictly before it, on the log's own scale of 1 to 5.
// Root mean square errors of the forecast, of "as the last report" and of "the person's mean so far"; then the share of
// ratings in the stated 80 % interval, and its mean interval score next to that of a normal interval around the running
// mean (from the third rating on; lower is better).
//
//	               n  forecast  last   mean   covered  score  of the mean
//	p01          137     0.418  0.656  0.538    0.831  1.412        1.520
//	p04          144     0.766  1.112  0.797    0.818  2.684        2.770
//	p06          146     0.338  0.497  0.355    0.917  1.298        1.405
//	p10           95     0.467  0.641  0.508    0.745  1.699        1.751
//	p11          106     0.394  0.514  0.486    0.857  1.516        1.852
//	p12           82     0.560  0.773  0.588    0.728  1.990        1.950
//	p14          124     0.633  0.783  0.749    0.829  2.146        2.469
//	p16           81     0.256  0.369  0.293    0.938  1.187        1.199
//	chosen on    513     0.456  0.623  0.545    0.861  1.578        1.785
//	confirmed    402     0.582  0.830  0.613    0.807  2.009        2.047
//	pooled       915     0.515  0.721  0.576    0.837  1.767        1.900
//
// The numbers of the forecast are round ones near the best of p01, p06, p11 and p14; p04, p10, p12 and p16 confirm them.
// The terms themselves were picked with all eight in view, so that people never seen may do a little worse: with the
// numbers tuned anew on seven people each time, those left out come to 0.520 pooled. The first ratings of a person, when
// nothing of them is known, count for all alike.
//
// What limits it: four of the eight answer "normal" seven times in ten or more, so there is little to foretell. Of what
// there is, load goes with about a tenth in the middle person, four tenths at most and nothing in the one who names no
// sport. What else was asked before (fatigue, mood, stress, sleep), the weekday and the hour helped in neither half or in
// one alone, and stay out. Areas are seven coarse regions, and a rating goes to all muscles of one.
//
// See [example.com/rubdown/muscles] for the atlas, [example.com/rubdown/sessions] for what is recorded, and
// [example.com/rubdown/recovery/evidence] for the sources.
package tissue
