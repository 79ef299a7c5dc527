package wording

import (
	"strconv"
	"strings"
	"time"
)

// Number writes a number given with a decimal point by the sign of the language. It rounds nothing; what is no number comes
// back as it is.
func (c Catalogue) Number(text string) string {
	v, err := strconv.ParseFloat(text, 64)
	if err != nil || strings.Trim(text, "+-.0123456789") != "" {
		return text
	}
	rest, below := strings.CutPrefix(text, "-")
	rest = strings.Replace(rest, ".", c.format("decimal"), 1)
	if below && v != 0 {
		return "−" + rest
	}
	return rest
}

// Clock writes a moment on its own clock: weekday, day, month, hours and minutes.
func (c Catalogue) Clock(t time.Time) string { return c.Day(t) + " " + t.Format("15:04") }

// Day writes the civil day of a moment on its own clock.
func (c Catalogue) Day(t time.Time) string {
	return c.pick("weekdays", int(t.Weekday())) + " " + t.Format("2") + " " + c.pick("months", int(t.Month())-1)
}

// Quote puts a name in the quotation marks of the language.
func (c Catalogue) Quote(name string) string {
	open, shut, _ := strings.Cut(c.format("quotes"), " ")
	return open + name + shut
}

// List joins names: "a, b and c". An empty list is empty.
func (c Catalogue) List(names []string) string {
	switch n := len(names); n {
	case 0:
		return ""
	case 1:
		return names[0]
	default:
		and := c.format("and")
		if i := strings.ToLower(names[n-1]); strings.HasPrefix(i, "i") || strings.HasPrefix(i, "hi") {
			and = c.format("and-before-i")
		}
		return strings.Join(names[:n-1], ", ") + " " + and + " " + names[n-1]
	}
}

func (c Catalogue) format(key string) string {
	text, _ := c.Phrase("format." + key)
	return text
}

// pick is one word of a phrase that lists several.
func (c Catalogue) pick(key string, i int) string {
	if words := strings.Fields(c.format(key)); i >= 0 && i < len(words) {
		return words[i]
	}
	return ""
}
