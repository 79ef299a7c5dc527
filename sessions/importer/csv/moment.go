package csv

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"example.com/rubdown/sessions/timeline"
	"github.com/rickb777/date"
)

// moment is a date with or without a time of day, as it stands in a file.
type moment struct {
	year, month, day     int
	hour, minute, second int
	timed                bool           // there is a time of day
	zone                 *time.Location // when the text has an offset
}

// months are how the months start in English, German, French, Spanish, Portuguese,
// Italian and Dutch, without accents.
var months = [12]string{
	"jan ene gen", "feb fev", "mar maer mrz mrt", "apr abr avr", "may mai mag mei mayo", "jun juin giu", "jul juil lug",
	"aug ago aou", "sep set", "oct okt out ott", "nov", "dec dez dic",
}

// monthOf returns 1 to 12, or 0.
func monthOf(word string) int {
	word = fold(word)
	if len(word) < 3 {
		return 0
	}
	if strings.HasPrefix(word, "juillet") || strings.HasPrefix(word, "juil") {
		return 7
	}
	for i, starts := range months {
		for start := range strings.FieldsSeq(starts) {
			if strings.HasPrefix(word, start) {
				return i + 1
			}
		}
	}
	return 0
}

// parseMoment reads a date as programs of several countries write it: RFC 3339 and its
// relatives, "Jan 27, 2021, 1:57:47 PM", "27. Januar 2021, 13:57", "27.01.2021, 13:57:47", "27/01/2021 13:57",
// "1/27/2021 1:57 PM". Of two numbers before the year the first is the day, unless it
// cannot be. It is false for anything else, and for dates that do not exist.
func parseMoment(text string) (moment, bool) {
	if len(text) > 64 {
		return moment{}, false
	}
	if len(text) > len("2006-01-02T15:04:05") && text[10] == 'T' {
		t, err := timeline.ParseInstant(text)
		if err != nil {
			return moment{}, false
		}
		return moment{t.Year(), int(t.Month()), t.Day(), t.Hour(), t.Minute(), t.Second(), true, t.Location()}, true
	}
	words := wordsOf(text)
	var m moment
	if slices.Contains(words, ":") {
		if words, m.timed = m.takeClock(words); !m.timed {
			return moment{}, false
		}
	}
	if !m.takeDate(words) {
		return moment{}, false
	}
	return m, m.valid()
}

// wordsOf cuts a text into numbers, words, colons and signs.
func wordsOf(text string) []string {
	var words []string
	kind := 0
	for _, r := range text {
		now := 0
		switch {
		case r >= '0' && r <= '9':
			now = 1
		case unicode.IsLetter(r):
			now = 2
		case r == ':':
			now = 3
		case r == '+' || r == '-' || r == '−':
			now = 4
		}
		if now == kind && now > 0 && now < 3 {
			words[len(words)-1] += string(r)
		} else if now > 0 {
			words = append(words, string(r))
		}
		kind = now
	}
	return words
}

// takeClock takes "13:57:47" or "1:57 PM" out of the words.
func (m *moment) takeClock(words []string) (rest []string, found bool) {
	at := slices.Index(words, ":") - 1
	if at < 0 || at+2 >= len(words) {
		return words, false
	}
	end := at + 3
	m.hour, m.minute = toInt(words[at]), toInt(words[at+2])
	if end+1 < len(words) && words[end] == ":" {
		m.second = toInt(words[end+1])
		end += 2
		if end < len(words) && isNumber(words[end]) { // A fraction of a second.
			end++
		}
	}
	rest = append(rest, words[:at]...)
	if n := len(rest); n > 0 && (rest[n-1] == "T" || rest[n-1] == "t") {
		rest = rest[:n-1]
	}
	return rest, m.takeTail(words[end:])
}

// takeTail reads what follows a time of day: half of the day, or the offset.
func (m *moment) takeTail(words []string) bool {
	if len(words) > 1 && (words[0] == "+" || words[0] == "-" || words[0] == "−") {
		digits := strings.Join(words[1:], "")
		digits = strings.Replace(digits, ":", "", 1)
		if len(digits) != 4 || !isNumber(digits) {
			return false
		}
		offset := (toInt(digits[:2])*60 + toInt(digits[2:])) * 60
		if offset > 24*60*60 {
			return false
		}
		if words[0] != "+" {
			offset = -offset
		}
		m.zone = time.FixedZone("", offset)
		return true
	}
	switch tail := strings.ToLower(strings.Join(words, "")); tail {
	case "", "h", "uhr":
	case "z", "utc", "gmt":
		m.zone = time.UTC
	case "am", "pm":
		if m.hour < 1 || m.hour > 12 {
			return false
		}
		m.hour %= 12
		if tail == "pm" {
			m.hour += 12
		}
	default:
		return false
	}
	return true
}

// takeDate reads what is left of the words.
func (m *moment) takeDate(words []string) bool {
	var numbers []string
	for _, word := range words {
		switch {
		case isNumber(word):
			numbers = append(numbers, word)
		case monthOf(word) > 0 && m.month == 0:
			m.month = monthOf(word)
		case !isFiller(word):
			return false
		}
	}
	switch {
	case m.month > 0 && len(numbers) == 2:
		m.day, m.year = toInt(numbers[0]), toInt(numbers[1])
		if len(numbers[0]) == 4 {
			m.day, m.year = m.year, m.day
		}
	case m.month == 0 && len(numbers) == 3 && len(numbers[0]) == 4:
		m.year, m.month, m.day = toInt(numbers[0]), toInt(numbers[1]), toInt(numbers[2])
	case m.month == 0 && len(numbers) == 3 && len(numbers[2]) == 4:
		m.day, m.month, m.year = toInt(numbers[0]), toInt(numbers[1]), toInt(numbers[2])
		if m.month > 12 && m.day <= 12 {
			m.day, m.month = m.month, m.day
		}
	case m.month == 0 && len(numbers) == 1 && len(numbers[0]) == 8:
		m.year, m.month, m.day = toInt(numbers[0][:4]), toInt(numbers[0][4:6]), toInt(numbers[0][6:])
	default:
		return false
	}
	return true
}

// isFiller reports whether a word may stand in a date without saying anything.
func isFiller(word string) bool {
	switch fold(word) {
	case "", "de", "del", "of", "at", "a", "um", "le", "il", "t", "las", "om":
		return true
	}
	return strings.HasSuffix(fold(word), "day") || isWeekday(fold(word))
}

func isWeekday(word string) bool {
	switch word {
	case "mo", "di", "mi", "do", "fr", "sa", "so", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "st", "nd", "rd", "th":
		return true
	}
	return false
}

func isNumber(word string) bool { return word != "" && strings.Trim(word, "0123456789") == "" }

// toInt returns the number, or one that is out of every range.
func toInt(word string) int {
	n, err := strconv.Atoi(word)
	if err != nil || len(word) > 8 {
		return -1
	}
	return n
}

func (m moment) valid() bool {
	if m.year < timeline.MinYear || m.year > timeline.MaxYear || m.hour < 0 || m.hour > 23 || m.minute < 0 || m.minute > 59 || m.second < 0 || m.second > 59 {
		return false
	}
	if m.month < 1 || m.month > 12 || m.day < 1 {
		return false
	}
	t := time.Date(m.year, time.Month(m.month), m.day, 0, 0, 0, 0, time.UTC)
	return t.Day() == m.day
}

// date returns the day.
func (m moment) date() date.Date { return date.New(m.year, time.Month(m.month), m.day) }

// in returns the instant: by the offset of the text, else by the clocks of loc. An
// hour that the clocks left out or had twice is doubtful; of two it is the first.
func (m moment) in(loc *time.Location) (at time.Time, doubtful bool) {
	seconds := time.Duration(m.second) * time.Second
	if m.zone != nil {
		return time.Date(m.year, time.Month(m.month), m.day, m.hour, m.minute, m.second, 0, m.zone), false
	}
	clock, err := timeline.ClockAt(m.hour, m.minute)
	if err != nil {
		return time.Time{}, true
	}
	at = clock.On(m.date(), loc)
	if at.Hour() != m.hour || at.Minute() != m.minute {
		return at.Add(seconds), true
	}
	if _, next := at.ZoneBounds(); !next.IsZero() {
		_, now := at.Zone()
		_, then := next.Zone()
		twin := at.Add(time.Duration(now-then) * time.Second)
		doubtful = !twin.Before(next) && twin.Hour() == m.hour && twin.Minute() == m.minute
	}
	return at.Add(seconds), doubtful
}
