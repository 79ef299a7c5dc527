// Package massage is the catalogue of treatments: which kinds there are, how hard and how long they are, what is done in
// which order, how much they ask of the tissue, and a treatment had or booked.
//
// Eleven of the modalities are massage and are advised ([Modalities]); six more are kept when an athlete reports them and
// count as no massage. What matters for timing is not the name but the dose class: an hour of Swedish at pressure 3 is
// [Firm] whatever it is called ([DoseOf]). What matters for safety is the code of the touch at that pressure
// ([Modality.SafetyCode], [Technique.SafetyCode]).
//
// # Units
//
//	pressure   0 to 4: 0 resting hands, 1 as if spreading lotion, 2 as if rubbing it in well, 3 the muscle moves,
//	           4 strong and still comfortable; more is never advised
//	minutes    of the whole appointment unless said otherwise, above 0 and at most 600
//	figures    carry where they come from, see package evidence
//
// # Example
//
//	steps := massage.Steps(massage.Swedish, massage.StepOptions{Minutes: 30, Pressure: 2, Purpose: massage.Sleep})
//	for _, step := range steps {
//		fmt.Println(step.Technique, step.Minutes)
//	}
//
// # Limits
//
// The tables are a desk review that no therapist has signed; every number marked as an own figure is judgement.
// When a treatment may be given is decided by package recovery, and whether by package screening. Nothing here is medical
// advice.
//
// The tables are unexported and read-only; what functions return is the caller's own.
package massage
