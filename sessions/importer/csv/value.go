package csv

import (
	"math"
	"strconv"
	"strings"
	"time"
	"unicode"

	"example.com/rubdown/sessions/importer"
)

// fold drops what spellings of one word differ in: case, accents, and everything but
// letters and digits.
func fold(text string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		r = unicode.ToLower(r)
		if i := strings.IndexRune(accented, r); i >= 0 {
			return rune(plain[len([]rune(accented[:i]))])
		}
		return r
	}, text)
}

const (
	accented = "àáâãäåçèéêëìíîïñòóôõöùúûüýß"
	plain    = "aaaaaaceeeeiiiinooooouuuuys"
)

// number reads a number as people of several countries write it: "1,234.5", "1.234,5", "1 234,5",
// "9,44". The last mark is the decimal one where there are two kinds; a lone comma is
// one when comma says so, or when not three digits follow.
func number(text string, comma bool) (float64, importer.Code) {
	if text == "" {
		return 0, importer.Missing
	}
	plain := ungrouped(text)
	dot, com := strings.LastIndexByte(plain, '.'), strings.LastIndexByte(plain, ',')
	switch {
	case com < 0 && strings.Count(plain, ".") > 1:
		plain = strings.ReplaceAll(plain, ".", "")
	case com < 0:
	case dot > com:
		plain = strings.ReplaceAll(plain, ",", "")
	case dot >= 0, comma, strings.Count(plain, ",") == 1 && len(plain)-com-1 != 3:
		plain = strings.Replace(strings.ReplaceAll(plain, ".", ""), ",", ".", 1)
	default:
		plain = strings.ReplaceAll(plain, ",", "")
	}
	v, err := strconv.ParseFloat(plain, 64)
	if err != nil || math.IsNaN(v) || math.IsInf(v, 0) {
		return 0, importer.NotANumber
	}
	return v, ""
}

// ungrouped drops the spaces and apostrophes between groups of three digits.
func ungrouped(text string) string {
	runes := []rune(text)
	digit := func(i int) bool { return i >= 0 && i < len(runes) && runes[i] >= '0' && runes[i] <= '9' }
	var b strings.Builder
	for i, r := range runes {
		groups := r == '\'' || r == '’' || unicode.IsSpace(r)
		if groups && digit(i-1) && digit(i+1) && digit(i+2) && digit(i+3) && !digit(i+4) {
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// longest is far above the longest session, and keeps sums of seconds in range.
const longest = 366 * 24 * time.Hour

// seconds makes a length of seconds.
func seconds(v float64) (time.Duration, importer.Code) {
	if !(v >= 0 && v <= longest.Seconds()) {
		return 0, importer.OutOfRange
	}
	return time.Duration(math.Round(v*1000)) * time.Millisecond, ""
}

// spelledUnits are the seconds of the units in "2h 18m" and the like.
var spelledUnits = map[string]float64{
	"d": 86400, "day": 86400, "days": 86400, "tag": 86400, "tage": 86400,
	"h": 3600, "hr": 3600, "hrs": 3600, "hour": 3600, "hours": 3600, "std": 3600, "stunde": 3600, "stunden": 3600,
	"m": 60, "min": 60, "mins": 60, "minute": 60, "minutes": 60, "minuten": 60,
	"s": 1, "sec": 1, "secs": 1, "second": 1, "seconds": 1, "sek": 1, "sekunden": 1,
}

// length reads a length: "2h 18m", "58m", "1:23:45" (hours first; two parts are minutes
// and seconds), or a number, which is in units of so many seconds.
func length(text string, unit float64, comma bool) (time.Duration, importer.Code) {
	if text == "" {
		return 0, importer.Missing
	}
	if v, code := number(text, comma); code == "" {
		return seconds(v * unit)
	}
	if strings.Contains(text, ":") {
		return clockLength(text)
	}
	total, rest := 0.0, strings.ToLower(text)
	for rest = strings.TrimSpace(rest); rest != ""; rest = strings.TrimSpace(rest) {
		digits := len(rest) - len(strings.TrimLeft(rest, "0123456789.,"))
		v, code := number(rest[:digits], true)
		if code != "" {
			return 0, importer.NotANumber
		}
		rest = strings.TrimSpace(rest[digits:])
		letters := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) })
		if letters < 0 {
			letters = len(rest)
		}
		factor, known := spelledUnits[rest[:letters]]
		if !known {
			return 0, importer.NotANumber
		}
		total += v * factor
		rest = strings.TrimLeft(rest[letters:], ".,")
	}
	return seconds(total)
}

// clockLength reads h:mm:ss or m:ss.
func clockLength(text string) (time.Duration, importer.Code) {
	parts := strings.Split(text, ":")
	if len(parts) > 3 {
		return 0, importer.NotANumber
	}
	total := 0.0
	for i, part := range parts {
		v, code := number(strings.TrimSpace(part), true)
		if code != "" || v < 0 || i > 0 && v >= 60 {
			return 0, importer.NotANumber
		}
		total = total*60 + v
	}
	return seconds(total)
}

// yes reads a flag as several programs write it.
func yes(text string) bool {
	switch fold(text) {
	case "true", "yes", "1", "10", "ja", "oui", "si", "sim", "vrai", "wahr", "verdadero", "verdadeiro", "vero":
		return true // "1.0" folds to 10.
	}
	return false
}
