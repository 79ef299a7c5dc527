package recovery_test

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// This file reads the safety tables a second time, slowly, from their own words and without the Go tables of package
// screening. It says the least that a row asks for: where the library is stricter, nothing here objects.

// safetyTable holds the rows that ask for more than an outcome. A line is "code | phase ; phase", a phase "window > words".
//
// Windows: always (as long as reported); while (until it ended), while+48h and while+7d (that much longer), while/7 (day 7
// since it began still counts); d0-3 (days since it began, both ends included); h6 (hours); open (until a clinician
// agreed, day 14 of open/14 still counts), open+ (until a clinician agreed or it ended), d0-42open (days and an agreement);
// agreed (what is left after that, agreed28 for so many days), settled (ended, and nobody agreed yet), danger (until it
// ended and a clinician agreed).
//
// Words: an outcome; bar:…, cap:…, min:… and still (no stretching) for the whole body; avoid@place, bar@place:…,
// cap@place:… and still@place for a place: site, below (the limb from the site down), part (the limb with its side of the
// trunk), or regions, "dev" for those on the side that the person names.
const safetyTable = `
fever | while+48h > defer
acute-systemic-infection | while+48h > defer
mild-cold-no-fever | while > defer
gastroenteritis | while+48h > defer
infectious-mononucleosis | d0-28 > defer ; d29-56 > avoid avoid@abdomen,flank-kidney
contagious-skin-infection | open > defer
shingles-active | while > defer
systemic-inflammatory-flare | while > defer ; settled > clearance
heat-exhaustion | d0-1 > defer
severe-dehydration | while > defer
post-endurance-event-acute | while > defer
intoxicated | while/12h > defer
vaccination-recent | d0-2 > defer
migraine-now | while > defer
mild-hypoglycaemia | while > defer
faint-or-dizzy-today | while > defer
no-consent | while > defer

dvt-on-treatment | open > clearance ; agreed > cap@legs:2 bar@legs:hard,pneumatic-compression
dvt-history | open > clearance ; agreed > cap@legs:2 bar@legs:nongentle
superficial-thrombophlebitis | open > clearance ; while > avoid@site
bleeding-disorder | open > clearance ; agreed > adjust cap:2 bar:nongentle
low-platelets | open > clearance ; agreed > adjust
active-cancer | open > clearance ; agreed > adjust cap:1
heart-condition | open > clearance
heart-failure | open > clearance ; agreed > bar:pneumatic-compression
recent-mi-stroke-tia | open/180 > clearance
aneurysm-known | open > clearance ; agreed > avoid avoid@abdomen,neck-anterior
peripheral-arterial-disease | open > clearance ; agreed > bar:pneumatic-compression,cupping
organ-failure | open > clearance
hypertension-uncontrolled | open > clearance
diabetes-complicated | open > clearance ; agreed > bar@foot,heel:hard bar@site:hard
pregnancy-first-trimester | open+ > clearance ; agreed > avoid avoid@abdomen bar:hard,pneumatic-compression cap@legs,lower-back:2
pregnancy-high-risk | open+ > clearance ; agreed > avoid avoid@abdomen bar:hard,pneumatic-compression cap@legs,lower-back:2
postpartum-6-weeks | d0-42open > clearance ; d0-84 > adjust cap@legs:2 bar@legs:hard,pneumatic-compression
recent-major-surgery | d0-42open > clearance ; d43-84 > avoid avoid@site cap@legs:2 bar@site:iastm
joint-replacement | d0-84open > clearance ; always > bar@site:percussion-gun,vibration-roller
concussion | open/14 > clearance
neck-trauma-recent | open > clearance ; d0-14 > avoid@neck
rhabdo-recovering | open > clearance ; agreed28 > adjust bar:nongentle
epilepsy-uncontrolled | d0-180open > clearance ; d0-180 > bar:percussion-gun,vibration-roller
osteoporosis-severe | open > clearance ; agreed > adjust cap:2 bar@spine,ribs,hip:hard
vascular-connective-tissue-disorder | open > clearance
unexplained-lump | open > clearance
unexplained-severe-or-night-pain | open > clearance
bone-stress-injury-suspected | open > clearance ; while > bar@site:percussion-gun,vibration-roller,foam-roll,deep-massage,iastm
youth-persistent-back-pain | open > clearance
osteomyelitis | open > clearance
complex-regional-pain | open > clearance ; agreed > avoid@site
chronic-exertional-compartment | open > clearance
kidney-infection-or-stone | open+ > clearance ; while+14d > avoid@flank-kidney
both-leg-pitting-oedema | open > clearance
immunosuppressed | open > clearance
unknown-code | always > clearance

acute-muscle-strain | d0-3 > avoid avoid@site still@site ; d4-14 > adjust bar@site:nongentle cap@site:2 still@site
acute-ligament-sprain | d0-3 > avoid avoid@site still@site ; d4-14 > adjust bar@site:nongentle still@site
muscle-contusion | d0-3 > avoid avoid@site ; d4-14 > adjust bar@site:nongentle
haematoma-or-bruise | while/7 > avoid avoid@site
myositis-ossificans | open > avoid avoid@site
fracture-healing | while/42 > avoid avoid@site still@site
recent-dislocation | d0-42 > avoid avoid@site still@site
open-wound-blister | while > avoid avoid@site
minor-procedure-scar | d0-21 > avoid avoid@site
local-inflammation | while/3 > avoid avoid@site
gout-flare | while > avoid avoid@site
tinea-or-warts | while > avoid avoid@site
skin-flare-rash | while > avoid avoid@site
sunburn-or-burn | while > avoid avoid@site
frostbite-chilblain | while > avoid avoid@site
varicose-veins | while > avoid avoid@site bar@below:hard bar:pneumatic-compression
radiotherapy-area | while+42d > avoid avoid@site
tumour-site | while > avoid avoid@site
lymphoedema-or-node-removal | always > avoid avoid@part bar:pneumatic-compression
steroid-injection-site | d0-14 > avoid avoid@site ; d15-28 > adjust bar@site:nongentle
prp-injection-site | d0-28 > avoid avoid@site
botulinum-site | d0-3 > avoid avoid@site
insulin-site-or-pump | while+4h > avoid avoid@site
new-tattoo-piercing | while/28 > avoid avoid@site
hernia | while > avoid avoid@abdomen,groin-inguinal
metal-hardware | while > adjust bar@site:percussion-gun,vibration-roller
disc-herniation-stable | open+ > avoid avoid@spine avoid@site
spondylolysis-listhesis | open+ > avoid avoid@lower-back,spine
numb-or-altered-sensation-area | while > avoid avoid@site
shin-splints | while > adjust
apophysitis | while > adjust bar@site:percussion-gun,deep-massage,iastm

anticoagulant | while+7d > adjust bar:nongentle cap:2
antiplatelet-or-nsaid | while > adjust bar:vig cap:3
pacemaker-icd | while > avoid bar:percussion-gun,vibration-roller,cupping,pneumatic-compression avoid@chest,shoulder,dev
epilepsy-controlled | while > adjust bar:percussion-gun,vibration-roller
pregnancy-second-third-trimester | while > avoid avoid@abdomen bar:hard,pneumatic-compression cap@legs,lower-back:2
iron-deficiency-anaemia | while > adjust bar:percussion-gun,vibration-roller cap:3
osteopenia-or-mild-osteoporosis | while > adjust bar@spine,ribs,hip:hard cap:3
diabetes-controlled | while > adjust bar@site:percussion-gun
hypermobility | while > adjust bar:vig cap:3 still
fluoroquinolone-recent | while+180d > adjust bar@achilles:deep-massage,iastm,percussion-gun
long-term-steroids | while > adjust bar:vig cap:2
post-endurance-event-72h | d0-1 > adjust bar:vig cap:2 min:20 ; d2-3 > adjust bar:vig cap:3 min:20
sickle-cell-trait | while > adjust
intrauterine-device | d0-42 > adjust bar@abdomen:percussion-gun,deep-massage
skin-allergy | while > adjust

hypertension-controlled | while > adjust cap:3
low-blood-pressure | while > adjust
analgesic-taken | h6 > adjust bar:percussion-gun cap:3
opioid-or-sedative | while > adjust bar:hard cap:2
fibromyalgia-or-sensitisation | while > adjust bar:vig cap:2
older-adult-65 | while > adjust cap:3 min:45
frail-older-adult | while > adjust bar:hard cap:2 min:30
minor-under-18 | while > adjust bar:percussion-gun cap:3
first-session | while > adjust cap:3
doms-severe | d0-6 > adjust bar@site:vig cap@site:2
long-haul-travel | d0-7 > adjust bar@calf:percussion-gun,deep-massage
low-energy-availability | open+ > adjust bar@shin,foot,hip,ribs:percussion-gun
recent-meal | h1 > adjust avoid@abdomen
asthma-stable | while > adjust
past-abuse-or-touch-distress | while > adjust

sign-calf-throb-one-sided | while > avoid avoid@calf,dev
sign-electric-pain-on-pressure | while > avoid avoid@site
sign-urine-dark-yellow | while > adjust
sign-soreness-rising-after-72h | while > adjust bar:vig
sign-fever | while+48h > defer
sign-low-grade-temp-unwell | while > defer
sign-vomiting-repeated | while > defer
sign-rash-blisters | open > defer
`

// safetyTogether are the combination rules that codes alone decide: an outcome, then two or more lists of codes.
var safetyTogether = []string{
	"clearance | anticoagulant bleeding-disorder low-platelets | acute-muscle-strain~7 acute-ligament-sprain~7 muscle-contusion~7 haematoma-or-bruise~7",
	"refer-urgently | muscle-contusion fracture-healing | sign-tense-swollen-muscle sign-numb-or-tingling-limb sign-pain-out-of-proportion",
	"refer-urgently | sign-tense-swollen-muscle | sign-weakness-new sign-pain-out-of-proportion sign-numb-or-tingling-limb sign-urine-dark-yellow",
	"refer-urgently | concussion | sign-vomiting-repeated sign-numb-or-tingling-limb",
	"refer-urgently | fever sign-fever | ctx-stiff-neck sign-limb-warm-red-one-sided",
	"refer-urgently | ctx-long-event | ctx-nausea sign-vomiting-repeated | sign-weight-gain-in-event",
	"refer-urgently | ctx-head-impact | sign-vomiting-repeated",
	"refer-urgently | neck-trauma-recent | sign-dizzy",
	"refer-urgently | sign-bone-point-pain | sign-night-pain ctx-limp",
	"refer-urgently | pregnancy-first-trimester pregnancy-high-risk pregnancy-second-third-trimester postpartum-6-weeks~84 ctx-oestrogen active-cancer ctx-plaster-or-bed-rest recent-major-surgery~84 dvt-history ctx-long-journey~56 long-haul-travel~56 | sign-calf-throb-one-sided",
	"clearance | anticoagulant long-term-steroids | opioid-or-sedative fibromyalgia-or-sensitisation frail-older-adult",
	"clearance | opioid-or-sedative | fibromyalgia-or-sensitisation frail-older-adult",
	"clearance | fibromyalgia-or-sensitisation | frail-older-adult",
	"clearance | anticoagulant | long-term-steroids",
	"refer-urgently | sign-weight-gain-in-event | ctx-nausea sign-vomiting-repeated",
	"refer-urgently | sign-pop-heard | ctx-loss-of-function",
	"refer-urgently | sign-numb-or-tingling-limb | ctx-spreading",
	"refer-urgently | sign-limb-warm-red-one-sided | sign-calf-throb-one-sided ctx-spreading",
	"refer-urgently | sign-soreness-rising-after-72h | sign-tense-swollen-muscle",
}

// safetyCrosswalk is the table of regions and the muscle groups that a condition there bars.
const safetyCrosswalk = `
head, eyes, genital | none
face, jaw | jaw
neck-anterior | scm-scalenes
neck-lateral | scm-scalenes, levator-scapulae, upper-trapezius
neck-posterior | neck-extensors, levator-scapulae, upper-trapezius
shoulder | upper-trapezius, rotator-cuff, anterior-deltoid, lateral-deltoid, posterior-deltoid
axilla | rotator-cuff, latissimus-dorsi, pectorals
chest | pectorals, serratus-anterior, intercostals
breast | pectorals
ribs | serratus-anterior, intercostals, latissimus-dorsi
sternum-xiphoid | pectorals, anterior-abdominal-wall
upper-arm | biceps, brachialis-brachioradialis, triceps
upper-arm-medial | biceps, triceps
elbow, cubital-fossa | biceps, brachialis-brachioradialis, forearm-flexors
elbow-ulnar-notch | triceps, forearm-flexors
forearm, wrist | forearm-flexors, forearm-extensors
hand | hand
upper-back | middle-trapezius, lower-trapezius, rhomboids, latissimus-dorsi, erector-spinae-thoracic
spine | neck-extensors, erector-spinae-thoracic, erector-spinae-lumbar
lower-back | erector-spinae-lumbar, quadratus-lumborum
flank-kidney | quadratus-lumborum, lateral-abdominal-wall, erector-spinae-lumbar, latissimus-dorsi
abdomen | anterior-abdominal-wall, lateral-abdominal-wall
umbilicus-aorta | anterior-abdominal-wall, hip-flexors
groin-inguinal, femoral-triangle | hip-flexors, adductors, quadriceps
glute | gluteus-maximus, gluteus-medius-minimus, deep-hip-rotators
sciatic-notch | deep-hip-rotators
hip | hip-flexors, tfl-itb, gluteus-medius-minimus, deep-hip-rotators
quadriceps | quadriceps
hamstrings | hamstrings
adductors | adductors
it-band | tfl-itb
knee | quadriceps
popliteal-fossa | hamstrings, gastrocnemius
fibular-head | peroneals
shin | tibialis-anterior, deep-posterior-leg
calf | gastrocnemius, soleus, deep-posterior-leg
achilles | gastrocnemius, soleus
ankle | peroneals, deep-posterior-leg
heel, foot | plantar-foot
`

// safetyWords are the groups of words of the tables.
var safetyWords = map[string]string{
	"neck":      "neck-anterior neck-lateral neck-posterior",
	"arms":      "upper-arm upper-arm-medial elbow cubital-fossa elbow-ulnar-notch forearm wrist hand",
	"legs":      "femoral-triangle quadriceps hamstrings adductors it-band knee popliteal-fossa fibular-head shin calf achilles ankle heel foot",
	"vig":       "deep-massage tapotement percussion-gun cupping iastm",
	"hard":      "deep-massage tapotement percussion-gun cupping iastm foam-roll vibration-roller",
	"nongentle": "deep-massage tapotement percussion-gun cupping iastm foam-roll vibration-roller general-massage pneumatic-compression",
}

// safetyLeg is the leg from the top down, for what lies below a place.
var safetyLeg = []string{
	"femoral-triangle", "quadriceps hamstrings adductors it-band", "knee popliteal-fossa fibular-head", "shin calf", "achilles", "ankle", "heel foot",
}

var safetyOutcomes = []string{"fine", "adjust", "avoid-area", "defer", "clearance", "refer-urgently"}

func safetyRank(outcome string) int {
	if outcome == "avoid" {
		outcome = "avoid-area"
	}
	return slices.Index(safetyOutcomes, outcome)
}

// safetyPhase is a phase of a row as the table has it.
type safetyPhase struct {
	window string
	words  []string
}

// safetyRules are the tables in the form that is read.
type safetyRules struct {
	codes  []string // in the order of the reference
	class  map[string]string
	phases map[string][]safetyPhase
	groups map[string][]string // muscle groups by region
}

var safetyWindow = regexp.MustCompile(`^(always|while(\+\d+[hd]|/\d+h?)?|d\d+-\d+(open)?|h\d+|open(/\d+|\+)?|agreed(\d+)?|settled|danger)$`)

// readSafetyRules joins the table above with the plain list of rows that package screening keeps beside its tests: a danger
// sign or a referring sign lasts until it is over and a clinician agreed, a sign that needs clearance until one agreed.
func readSafetyRules(tb testing.TB) safetyRules {
	tb.Helper()
	r := safetyRules{class: map[string]string{}, phases: map[string][]safetyPhase{}, groups: map[string][]string{}}
	for line := range strings.Lines(safetyTable) {
		code, rest, ok := strings.Cut(strings.TrimSpace(line), " | ")
		if !ok {
			continue
		}
		for phase := range strings.SplitSeq(rest, " ; ") {
			window, words, ok := strings.Cut(phase, " > ")
			require.True(tb, ok && safetyWindow.MatchString(window), line)
			r.phases[code] = append(r.phases[code], safetyPhase{window, strings.Fields(words)})
		}
	}
	data, err := os.ReadFile(filepath.Join("screening", "testdata", "rows.golden.csv"))
	require.NoError(tb, err)
	rows, err := csv.NewReader(strings.NewReader(string(data))).ReadAll()
	require.NoError(tb, err)
	for _, row := range rows[1:] {
		class, code, outcome := row[0], row[1], row[2]
		r.codes = append(r.codes, code)
		r.class[code] = class
		if r.phases[code] != nil || class == "no-bar" {
			continue
		}
		window := map[string]string{"refer-urgently": "danger", "clearance": "open", "defer": "while"}[outcome]
		require.NotEmpty(tb, window, "%s (%s) needs a line of its own", code, outcome)
		require.Contains(tb, []string{"red-flag", "sign"}, class, code)
		r.phases[code] = []safetyPhase{{window, []string{outcome}}}
	}
	for code := range r.phases {
		require.Contains(tb, r.class, code, "no such row")
	}
	for line := range strings.Lines(safetyCrosswalk) {
		regions, groups, ok := strings.Cut(strings.TrimSpace(line), " | ")
		if !ok {
			continue
		}
		for region := range strings.SplitSeq(regions, ", ") {
			r.groups[region] = nil
			if groups != "none" {
				r.groups[region] = strings.Split(groups, ", ")
			}
		}
	}
	require.Len(tb, r.groups, 46)
	return r
}

// safetyRegions spells out regions and groups of them, with their sides: "calf.left", "legs".
func (r safetyRules) regions(names ...string) map[string]bool {
	out := map[string]bool{}
	for _, name := range names {
		word, side, sided := strings.Cut(name, ".")
		list := []string{word}
		switch members, isGroup := safetyWords[word]; {
		case word == "all":
			list = list[:0]
			for region := range r.groups {
				list = append(list, region)
			}
		case isGroup:
			list = strings.Fields(members)
		}
		for _, region := range list {
			if !sided || side == "left" {
				out[region+".left"] = true
			}
			if !sided || side == "right" {
				out[region+".right"] = true
			}
		}
	}
	return out
}

// areasOf are the muscle areas of a set of regions.
func (r safetyRules) areasOf(regions map[string]bool) map[string]bool {
	out := map[string]bool{}
	for sided := range regions {
		region, side, _ := strings.Cut(sided, ".")
		for _, g := range r.groups[region] {
			out[g+"."+side] = true
		}
	}
	return out
}

// safetyBothSides spells out areas without a side.
func safetyBothSides(areas []string) map[string]bool {
	out := map[string]bool{}
	for _, a := range areas {
		if strings.Contains(a, ".") {
			out[a] = true
			continue
		}
		out[a+".left"], out[a+".right"] = true, true
	}
	return out
}

func safetyCodes(list string) map[string]bool {
	out := map[string]bool{}
	for code := range strings.SplitSeq(list, ",") {
		if members, ok := safetyWords[code]; ok {
			for _, c := range strings.Fields(members) {
				out[c] = true
			}
			continue
		}
		out[code] = true
	}
	return out
}

func safetyNumber(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		panic(fmt.Sprintf("the table has %q for a number", text))
	}
	return n
}

// TestSafetyTables: the second reading has every row of the reference, in both directions, and only words it knows.
func TestSafetyTables(t *testing.T) {
	r := readSafetyRules(t)
	require.Len(t, r.codes, 200)
	word := regexp.MustCompile(`^(fine|adjust|avoid|avoid-area|defer|clearance|refer-urgently|still|bar:[a-z,-]+|cap:[0-4]|min:\d+|(avoid|still)@[a-z,-]+|bar@[a-z,-]+:[a-z,-]+|cap@[a-z,-]+:[0-4])$`)
	for code, phases := range r.phases {
		for _, p := range phases {
			for _, w := range p.words {
				require.Regexp(t, word, w, code)
			}
		}
	}
	for _, row := range safetyTogether {
		for i, list := range strings.Split(row, " | ") {
			for _, code := range strings.Fields(list) {
				code, _, _ = strings.Cut(code, "~")
				if i > 0 && !strings.HasPrefix(code, "ctx-") {
					require.Contains(t, r.class, code)
				}
			}
		}
	}
}
