package main

import (
	"strings"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/screening"
)

// Patterns of the contract's texts. They use no feature that regular expression dialects differ in.
const (
	month  = `(0[1-9]|1[0-2])`
	monday = `(0[1-9]|[12][0-9]|3[01])`
	hour   = `([01][0-9]|2[0-3])`
	years  = `(19[0-9]{2}|2[01][0-9]{2}|2200)`
	offset = `(Z|[+-]` + hour + `:[0-5][0-9])`

	clockPattern   = `^` + hour + `:[0-5][0-9]$`
	dayPattern     = `^` + years + `-` + month + `-` + monday + `$`
	instantPattern = `^` + years + `-` + month + `-` + monday + `T` + hour + `:[0-5][0-9]:[0-5][0-9](\.[0-9]{1,9})?` + offset + `$`
	minutePattern  = `^[0-9]{4}-` + month + `-` + monday + `T` + hour + `:[0-5][0-9]:00` + offset + `$`
	kebabPattern   = `^[a-z0-9]+(-[a-z0-9]+)*$`
	digestPattern  = `^sha256:[0-9a-f]{64}$`
	keyPattern     = `^[a-z0-9-]+(\.[a-z0-9-]+)*$`
	sidePattern    = `(\.(left|right))?$`
)

func day() object     { return pattern(dayPattern).with(member{"format", "date"}) }
func instant() object { return pattern(instantPattern).with(member{"format", "date-time"}) }

// minute is a moment of an answer.
func minute() object { return pattern(minutePattern).with(member{"format", "date-time"}) }

func kebab() object { return pattern(kebabPattern) }

// area is a muscle area: a group, with a side or both sides without.
func area() object {
	return pattern(`^(` + strings.Join(textsOf(muscles.Groups()), "|") + `)` + sidePattern)
}

// region is a safety region or a group of them, with a side or both sides without.
func region() object {
	return pattern(`^(` + strings.Join(append([]string{"all", "neck", "arms", "legs"}, textsOf(screening.Regions())...), "|") + `)` + sidePattern)
}

// orAll is a text, or "all".
func orAll(o object) object { return object{{"anyOf", []object{{{"const", "all"}}, o}}} }
