package srpe

import (
	"slices"
	"strings"
)

// The files hold lists and maps as Python prints them: ['individual', 'running'],
// [12921003], {'left_knee': 'minor'}, {}.

// pair is an entry of a map.
type pair struct{ key, value string }

// parseList reads a list of texts or numbers. Blank text, [] and {} are empty.
func parseList(text string) ([]string, bool) {
	tokens, ok := scan(text)
	if !ok {
		return nil, false
	}
	if len(tokens) == 0 || slices.Equal(tokens, []string{"{", "}"}) {
		return nil, true
	}
	items, ok := between(tokens, "[", "]")
	if !ok {
		return nil, false
	}
	var list []string
	for i, item := range items {
		if isMark(item) != (i%2 == 1) || i%2 == 1 && item != "," {
			return nil, false
		}
		if i%2 == 0 {
			list = append(list, unquoted(item))
		}
	}
	return list, true
}

// parseMap reads a map from text to text, in its order. Blank text and {} are
// empty.
func parseMap(text string) ([]pair, bool) {
	tokens, ok := scan(text)
	if !ok {
		return nil, false
	}
	if len(tokens) == 0 {
		return nil, true
	}
	items, ok := between(tokens, "{", "}")
	if !ok || len(items) > 0 && len(items)%4 != 3 {
		return nil, false
	}
	var entries []pair
	for i := 0; i < len(items); i += 4 {
		if isMark(items[i]) || items[i+1] != ":" || isMark(items[i+2]) {
			return nil, false
		}
		if i+3 < len(items) && items[i+3] != "," {
			return nil, false
		}
		entries = append(entries, pair{unquoted(items[i]), unquoted(items[i+2])})
	}
	return entries, true
}

func between(tokens []string, open, closing string) ([]string, bool) {
	n := len(tokens)
	if n < 2 || tokens[0] != open || tokens[n-1] != closing {
		return nil, false
	}
	items := tokens[1 : n-1]
	if k := len(items); k > 1 && items[k-1] == "," { // A comma may follow the last item.
		items = items[:k-1]
	}
	return items, true
}

const marks = "[]{},:"

func isMark(token string) bool { return len(token) == 1 && strings.Contains(marks, token) }

func unquoted(token string) string {
	if token[0] == '\'' || token[0] == '"' {
		return token[1 : len(token)-1]
	}
	return token
}

// maxTokens is far more than a list of these files has.
const maxTokens = 200

// scan cuts the text into marks, quoted texts with their quotes, and bare words.
// It is false when a quote is not closed or there is no end of words.
func scan(text string) ([]string, bool) {
	var tokens []string
	for text = strings.TrimSpace(text); text != ""; text = strings.TrimSpace(text) {
		end := 1
		switch c := text[0]; {
		case strings.IndexByte(marks, c) >= 0:
		case c == '\'' || c == '"':
			closing := strings.IndexByte(text[1:], c)
			if closing < 0 {
				return nil, false
			}
			end = closing + 2
		default:
			if end = strings.IndexAny(text, marks+"'\" \t\r\n"); end < 0 {
				end = len(text)
			}
		}
		if end == 0 || len(tokens) == maxTokens { // 0: a space of some other alphabet.
			return nil, false
		}
		tokens = append(tokens, text[:end])
		text = text[end:]
	}
	return tokens, true
}
