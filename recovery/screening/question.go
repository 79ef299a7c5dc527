package screening

import (
	"iter"

	"example.com/rubdown/muscles"
)

// questionRow is a question with the facts that make it worth asking, and the signs that answer it.
type questionRow struct {
	code, ask string
	raised    string
	answered  string
}

// questionRows is the shortest safe set of questions, in the order of the reference, with the age first. What makes each
// worth asking is our own choice. Source: safety tables, shortest safe question set.
var questionRows = []questionRow{
	{"ask-age", "How old are you?", "@age-unknown", ""},
	{
		"ask-heart", "Any chest pain, faint, racing heartbeat or unusual breathlessness?",
		"@recent-infection heart-condition hypertension-controlled hypertension-uncontrolled iron-deficiency-anaemia low-blood-pressure sign-dizzy sign-dizzy-on-standing sign-resting-hr-up-unwell faint-or-dizzy-today ctx-long-event post-endurance-event-72h dvt-history",
		"sign-chest-pain sign-fainted sign-palpitations sign-breathless-sudden",
	},
	{
		"ask-urine", "Is your urine brown, red or cola-coloured?",
		"@high-soreness doms-severe sign-soreness-rising-after-72h sign-soreness-over-7-days post-endurance-event-72h post-endurance-event-acute ctx-long-event heat-exhaustion sickle-cell-trait sign-urine-dark-yellow severe-dehydration rhabdo-recovering sign-tense-swollen-muscle",
		"sign-dark-urine",
	},
	{
		"ask-limb", "Is any muscle or limb swollen, tight, numb, weak or far more painful than the session explains?",
		"@high-soreness doms-severe sign-soreness-rising-after-72h sign-soreness-over-7-days muscle-contusion acute-muscle-strain fracture-healing chronic-exertional-compartment anticoagulant bleeding-disorder low-platelets post-endurance-event-72h sign-urine-dark-yellow",
		"sign-tense-swollen-muscle sign-numb-or-tingling-limb sign-weakness-new sign-pain-out-of-proportion",
	},
	{
		"ask-clot", "Is one leg or arm swollen, warm, discoloured or throbbing?",
		"@one-sided-limb-soreness @one-sided-leg @one-sided-arm @injured-leg varicose-veins superficial-thrombophlebitis fracture-healing both-leg-pitting-oedema " + clotRisks,
		"sign-leg-swelling-one-sided sign-arm-swelling-one-sided sign-limb-warm-red-one-sided sign-calf-throb-one-sided",
	},
	{
		"ask-head", "Any knock to the head, or a change in headache, vision, speech or balance?",
		"@neck-soreness @neck-pain @neck-wish ctx-head-impact ctx-stiff-neck concussion neck-trauma-recent migraine-now sign-dizzy",
		"sign-headache-severe sign-vision-speech-balance",
	},
	{
		"ask-ill", "A temperature of 38 or more, or ill in the last 48 hours?",
		"sign-resting-hr-up-unwell mild-cold-no-fever vaccination-recent sign-low-grade-temp-unwell sign-vomiting-repeated ctx-nausea ctx-stiff-neck immunosuppressed local-inflammation gout-flare skin-flare-rash",
		"sign-fever fever",
	},
	{
		"ask-injury", "Is there a new injury: when, where, any pop, and can you use it?",
		"@one-sided-limb-soreness acute-muscle-strain acute-ligament-sprain muscle-contusion haematoma-or-bruise sign-pop-heard ctx-limp ctx-loss-of-function sign-calf-throb-one-sided",
		"",
	},
	{
		"ask-bone", "Does a bone hurt at one point, does pain wake you, or does it stop you sleeping?",
		"@lower-leg-soreness @hip-or-groin-pain shin-splints low-energy-availability osteopenia-or-mild-osteoporosis apophysitis ctx-limp sign-soreness-over-7-days youth-persistent-back-pain",
		"sign-bone-point-pain sign-night-pain",
	},
	{
		"ask-skin", "Any cuts, blisters, rash or spreading redness?",
		"fever sign-fever ctx-spreading skin-flare-rash tinea-or-warts lymphoedema-or-node-removal diabetes-controlled diabetes-complicated immunosuppressed long-term-steroids sunburn-or-burn",
		"sign-rash-blisters sign-rash-spreading-hot",
	},
	{
		"ask-saddle", "Any numbness between the legs, or bladder or bowel change?",
		"@back-soreness @back-pain disc-herniation-stable spondylolysis-listhesis sign-numb-or-tingling-limb",
		"sign-numb-saddle sign-bladder-bowel-change",
	},
	{
		"ask-new", "Anything new since last time: a diagnosis, a medicine (blood thinner, steroid, an antibiotic ending in -floxacin), an injection, vaccine, operation, pregnancy or birth, or a long journey?",
		"@one-sided-limb-soreness older-adult-65 frail-older-adult first-session haematoma-or-bruise sign-calf-throb-one-sided unknown-code",
		"",
	},
	{
		"ask-today", "Any alcohol or strong painkiller today, and do you agree to go ahead?",
		"@high-soreness doms-severe first-session minor-under-18 past-abuse-or-touch-distress analgesic-taken post-endurance-event-72h",
		"intoxicated opioid-or-sedative no-consent",
	},
}

// AllQuestions yields every question that screening can ask: the age, then the twelve.
func AllQuestions() iter.Seq[Question] {
	return func(yield func(Question) bool) {
		for _, q := range questionRows {
			if !yield(Question{q.code, q.ask}) {
				return
			}
		}
	}
}

// compiledQuestions are the question rows with their words looked up.
var compiledQuestions = func() []compiledQuestion {
	out := make([]compiledQuestion, len(questionRows))
	for i, q := range questionRows {
		out[i] = compiledQuestion{raised: factsOf(keys(q.raised)), answered: factsOf(keys(q.answered))}
		for _, code := range keys(q.answered) {
			if IsSign(code) {
				out[i].signs.add(rowFact(code))
			}
		}
	}
	return out
}()

// compiledQuestion has the signs among what answers it apart, because only signs can be denied.
type compiledQuestion struct{ raised, answered, signs factSet }

// ask lists the questions that matter for this case. When care is urgent none is asked: nothing should delay it. A question
// is not asked again when every sign that would answer it was denied.
func (s *screener) ask() {
	if s.res.Outcome == ReferUrgently {
		return
	}
	var denied factSet
	for _, code := range s.in.Denied {
		if i, ok := rowIndex[code]; ok {
			denied.add(fact(i))
		}
	}
	for i := range compiledQuestions {
		c := &compiledQuestions[i]
		no := !c.signs.isEmpty() && c.signs.and(denied) == c.signs
		if s.facts.intersects(c.raised) && !s.facts.intersects(c.answered) && !no {
			s.res.Questions = append(s.res.Questions, Question{questionRows[i].code, questionRows[i].ask})
		}
	}
}

// Where soreness makes a question worth asking. The figures are our own.
const (
	askSoreness   = 4 // of 10, at the neck, the lower back or the lower leg
	askOneSided   = 3 // of 10, on the sorer side of a limb
	askDifference = 2 // between the sides
)

var (
	neckMuscles     = muscles.GroupSet(muscles.NeckExtensors, muscles.SCMScalenes, muscles.LevatorScapulae, muscles.UpperTrapezius)
	backMuscles     = muscles.GroupSet(muscles.ErectorSpinaeLumbar, muscles.QuadratusLumborum)
	lowerLegMuscles = muscles.GroupSet(muscles.TibialisAnterior, muscles.DeepPosteriorLeg, muscles.Peroneals, muscles.PlantarFoot)
	limbMuscles     = legs.Union(arms).Areas()
)

// noteSoreness reads the questions that soreness and tightness raise. It raises nothing else.
func (s *screener) noteSoreness(c *current) {
	for i := 0; i < muscles.NumAreas; i += 2 { // left, then right
		left := muscles.AreaAt(i)
		sore := max(c.soreness[i], c.soreness[i+1])
		felt := max(sore, c.tightness[i], c.tightness[i+1])
		if felt < askOneSided {
			continue
		}
		if sore >= severeSoreness {
			s.facts.add(highSoreness)
		}
		if felt >= askSoreness {
			if neckMuscles.Contains(left) {
				s.facts.add(neckSoreness)
			}
			if backMuscles.Contains(left) {
				s.facts.add(backSoreness)
			}
			if lowerLegMuscles.Contains(left) {
				s.facts.add(lowerLegSoreness)
			}
		}
		if limbMuscles.Contains(left) && (oneSided(c.soreness[i], c.soreness[i+1]) || oneSided(c.tightness[i], c.tightness[i+1])) {
			s.facts.add(oneSidedLimbSoreness)
		}
	}
	if c.overall >= severeSoreness {
		s.facts.add(highSoreness)
	}
}

func oneSided(left, right float64) bool {
	return max(left, right) >= askOneSided && max(left, right)-min(left, right) >= askDifference
}
