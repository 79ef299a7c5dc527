package wording_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery/wording"
)

// screeningPrefixes are the kinds of phrases that screening says.
var screeningPrefixes = []string{"finding.", "until.", "who.", "question.", "site.", "screening.", "region.", "touch."}

// screeningSameInBoth are the phrases that read the same in English and in Spanish.
var screeningSameInBoth = []string{"region.abdomen", "screening.unknown"}

// screeningNumbers are the number words of the phrases; "one" and "uno" are articles too and are not counted.
var screeningNumbers = map[string]string{
	"two": "dos", "three": "tres", "four": "cuatro", "five": "cinco", "six": "seis", "seven": "siete", "eight": "ocho", "nine": "nueve",
	"ten": "diez", "eleven": "once", "twelve": "doce",
}

// screeningUnits are the units that a number can stand before.
var screeningUnits = map[string]string{"minute": "minuto", "hour": "hora", "day": "día", "week": "semana", "month": "mes"}

// screeningKept are the words of urgency, touch and people: the Spanish says each as often as the English, or, when least is set, at
// least as often.
var screeningKept = []struct {
	english, spanish string
	least            bool
}{
	{`ambulance`, `ambulancia`, false},
	{`emergency`, `emergencia|urgencias`, false},
	{`urgent care`, `atención urgente`, false},
	{`\btoday\b`, `\bhoy\b`, false},
	{`the same day`, `hoy mismo|el mismo día`, false},
	{`\bnow\b`, `\bahora\b`, true},
	{`(ambulance|department|team or an emergency department) now\b`, `ahora mismo`, true},
	{`within days`, `en los próximos días`, false},
	{`must be checked at once`, `examinarse de inmediato`, false},
	{`\bnever\b`, `\bnunca\b`, false},
	{`no massage([.,;:]| [^g])`, `nada de masaje\b`, false},
	{`massage gun|percussion gun`, `pistolas? de masaje`, false},
	{`compression boots`, `botas de compresión`, false},
	{`at least`, `al menos`, false},
	{`\bclots?\b`, `coágulos?`, false},
	{`blood thinner`, `anticoagulante`, true},
	{`dark urine|urine turns dark`, `orina (se vuelve )?oscura`, false},
	{`\bdoctor\b`, `\bmédico\b`, true},
	{`physiotherapist`, `fisioterapeuta`, false},
	{`surgeon`, `cirujano`, false},
	{`midwife`, `matrona`, false},
	{`in writing|written`, `por escrito`, false},
	{`without medicine`, `sin medicamentos`, false},
	{`both legs`, `ambas piernas`, false},
}

// screeningNeverSays are promises that no phrase may make.
var screeningNeverSays = regexp.MustCompile(`(?i)\bsegur[oa]s?\b|más (rápid|fuerte)[oa]?s?\b|ácido láctico|lactato|toxinas|rendimiento|rendir más|garantiza|previene|\bcura\b|sustituye|reemplaza|elimina`)

// spanishScreeningFaults says what is wrong with the Spanish of a phrase.
func spanishScreeningFaults(key, english, spanish string) []string {
	var faults []string
	fault := func(format string, args ...any) { faults = append(faults, key+": "+fmt.Sprintf(format, args...)) }

	if strings.TrimSpace(spanish) == "" {
		fault("is empty")
		return faults
	}
	if spanish == english && !slices.Contains(screeningSameInBoth, key) {
		fault("is not translated")
	}
	if got, want := placeholdersOf(spanish), placeholdersOf(english); !slices.Equal(got, want) {
		fault("has placeholders %v for %v", got, want)
	}
	if got, want := digitsOf(spanish), digitsOf(english); !slices.Equal(got, want) {
		fault("has the numbers %v for %v", got, want)
	}
	for en, es := range screeningNumbers {
		if got, want := count(`\b`+es+`\b`, spanish), count(`\b`+en+`\b`, english); got != want {
			fault("says %q %d times for %d times %q", es, got, want, en)
		}
	}
	if got, want := timesOf(spanish, false), timesOf(english, true); !slices.Equal(got, want) {
		fault("has the times %v for %v", got, want)
	}
	for _, w := range screeningKept {
		got, want := count(w.spanish, spanish), count(w.english, english)
		if got < want || got > want && !w.least {
			fault("says %q %d times for %d times %q", w.spanish, got, want, w.english)
		}
	}
	if spanish != strings.TrimSpace(spanish) || strings.Contains(spanish, "  ") {
		fault("has a space too many")
	}
	if got, want := ending(spanish), ending(english); got != want {
		fault("ends with %q for %q", got, want)
	}
	if strings.HasSuffix(spanish, "?") != strings.HasPrefix(spanish, "¿") {
		fault("opens or closes no question")
	}
	if said := screeningNeverSays.FindString(spanish); said != "" {
		fault("says %q", said)
	}
	return faults
}

// count is how often a pattern stands in a text, in capitals or not.
func count(pattern, text string) int {
	return len(regexp.MustCompile("(?i)"+pattern).FindAllString(text, -1))
}

func placeholdersOf(text string) []string {
	return slices.Sorted(slices.Values(regexp.MustCompile(`\{[^}]*\}`).FindAllString(text, -1)))
}

func digitsOf(text string) []string {
	return slices.Sorted(slices.Values(regexp.MustCompile(`\d+`).FindAllString(text, -1)))
}

// timesOf are the spans of time in a text, sorted, each a number with its unit in English.
func timesOf(text string, english bool) []string {
	var out []string
	numbers, units := []string{`\d+`}, []string{}
	name := map[string]string{}
	for en, es := range screeningNumbers {
		word := es
		if english {
			word = en
		}
		numbers, name[word] = append(numbers, word), en
	}
	for en, es := range screeningUnits {
		word := es
		if english {
			word = en
		}
		units, name[word] = append(units, word), en
	}
	text = strings.ReplaceAll(text, "a day or two", "two days")
	for _, m := range regexp.MustCompile(`(?i)\b(`+strings.Join(numbers, "|")+`)(?: quiet| full)? (`+strings.Join(units, "|")+`)(?:e?s)?\b`).FindAllStringSubmatch(text, -1) {
		number, unit := strings.ToLower(m[1]), strings.ToLower(m[2])
		if n, ok := name[number]; ok {
			number = n
		}
		out = append(out, number+" "+name[unit])
	}
	slices.Sort(out)
	return out
}

// ending is the punctuation at the end of a text.
func ending(text string) string {
	if last := text[len(text)-1:]; strings.Contains(".?!:;,)}", last) {
		return last
	}
	return ""
}

func screeningKeys() []string {
	var keys []string
	for _, key := range wording.Keys() {
		if slices.ContainsFunc(screeningPrefixes, func(p string) bool { return strings.HasPrefix(key, p) }) {
			keys = append(keys, key)
		}
	}
	return keys
}

func TestSpanishScreening(t *testing.T) {
	keys := screeningKeys()
	require.Greater(t, len(keys), 500)
	for _, key := range keys {
		english, ok := wording.English().Phrase(key)
		require.True(t, ok, key)
		spanish, ok := wording.Spanish().Phrase(key)
		if !assert.True(t, ok, "%s has no Spanish phrase", key) {
			continue
		}
		assert.Empty(t, spanishScreeningFaults(key, english, spanish), "%s\n%s", english, spanish)
	}
}

// The list of phrases that are the same in both languages holds no other.
func TestSpanishScreeningSameInBoth(t *testing.T) {
	for _, key := range screeningSameInBoth {
		english, ok := wording.English().Phrase(key)
		require.True(t, ok, key)
		spanish, _ := wording.Spanish().Phrase(key)
		assert.Equal(t, english, spanish, key)
	}
}

// Every check finds its own fault, and nothing in a sound phrase.
func TestSpanishScreeningFaults(t *testing.T) {
	const english = "Call an ambulance now: wait 48 hours, then two days. No massage."
	const spanish = "Llama ahora mismo a una ambulancia: espera 48 horas, después dos días. Nada de masaje."
	assert.Empty(t, spanishScreeningFaults("finding.x", english, spanish))
	for _, tt := range []struct{ name, old, new, want string }{
		{"empty", spanish, " ", "is empty"},
		{"untranslated", spanish, english, "is not translated"},
		{"placeholder", "Llama", "{finding} Llama", "placeholders"},
		{"number lost", "48 horas", "horas", "numbers"},
		{"number changed", "48", "24", "numbers"},
		{"number word", "dos", "tres", `"dos" 0 times`},
		{"unit", "48 horas", "48 días", "the times"},
		{"unit of a number word", "dos días", "dos semanas", "the times"},
		{"ambulance", "una ambulancia", "un médico", "ambulancia"},
		{"softened", "ahora mismo", "pronto", "ahora mismo"},
		{"massage", "Nada de masaje", "Poco masaje", "nada de masaje"},
		{"another urgency", "una ambulancia", "una ambulancia o a urgencias", "urgencias"},
		{"leading space", "Llama", " Llama", "a space too many"},
		{"trailing space", "masaje.", "masaje. ", "a space too many"},
		{"double space", "espera 48", "espera  48", "a space too many"},
		{"ending", "masaje.", "masaje", "ends with"},
		{"question", "Llama", "¿Llama", "question"},
		{"safe", "Nada de masaje", "Es seguro. Nada de masaje", "seguro"},
		{"promise", "Nada de masaje", "El masaje elimina toxinas. Nada de masaje", "elimina"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			broken := strings.Replace(spanish, tt.old, tt.new, 1)
			require.NotEqual(t, spanish, broken)
			assert.Contains(t, strings.Join(spanishScreeningFaults("finding.x", english, broken), "\n"), tt.want)
		})
	}
}
