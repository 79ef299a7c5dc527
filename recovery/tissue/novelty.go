package tissue

import "example.com/rubdown/sessions"

// numRanks is the number of ranks of a bout for an area: 0 hardly any braking, 1 a gentle bout with some, 2 one with
// some, 3 one with much.
const numRanks = 4

// rankOf ranks a session for an area by the sport and the kind alone. Effort and length are left out on purpose: were
// they in it, a harder session could make the same muscle less sore next week.
func rankOf(e sessions.Emphasis, brakes bool, k kindRow) int {
	switch {
	case e < sessions.EmphasisMedium:
		return 0
	case !brakes:
		return 1
	case e == sessions.EmphasisMedium:
		return min(max(2+k.rank, 1), numRanks-1)
	default:
		return min(max(3+k.rank, 1), numRanks-1)
	}
}

// protects is how much of the protection of a bout (row) works for a session (column), by rank. Own figures: a bout with
// less braking protects in part.
var protects = [numRanks][numRanks]float64{
	{1, 0.3, 0.15, 0.1},
	{1, 1, 0.6, 0.4},
	{1, 1, 1, 0.7},
	{1, 1, 1, 1},
}

// minute counts minutes since the beginning of year 1; zero is never.
type minute int32

func minuteOf(i instant) minute { return minute(i / microsPerMinute) }

// bout remembers when an area last had a bout of one rank. Bouts within a day of the first of them count as one, and
// the one before is kept, because protection needs a day to form.
type bout struct{ last, before minute }

// bouts are those of one area by rank.
type bouts [numRanks]bout

// note records a bout.
func (b *bouts) note(rank int, at minute) {
	r := &b[rank]
	if r.last != 0 && at-r.last < protectionFull*60 {
		return
	}
	*r = bout{last: at, before: r.last}
}

// novelty is the factor of a dose by what came before: 1 for the first bout of its kind, 0.43 a day after one alike,
// 0.51 after 14 days, back towards 1 over months.
func (b *bouts) novelty(rank int, at minute) float64 {
	best, formed := 0.0, minute(0)
	for r := numRanks - 1; r >= 0; r-- { // from those that protect most
		share := protects[r][rank]
		if b[r].last <= formed || share*protectionMost <= best {
			continue // none, or no newer than one that protects at least as much
		}
		age := at - b[r].last
		if age >= protectionFull*60 {
			formed = b[r].last
		}
		taken := protection(age)
		if b[r].before != 0 && age < protectionFull*60 {
			taken = max(taken, protection(at-b[r].before))
		}
		if taken *= share; taken > best {
			best = taken
		}
	}
	return 1 - best
}

// protection is the share that a bout takes off one alike that many minutes later.
func protection(age minute) float64 {
	const hour = 60
	if age <= protectionFrom*hour {
		return 0
	}
	most := protectionMost / (1 + float64(age)/(protectionHalf*hour))
	if age >= protectionFull*hour {
		return most
	}
	return most * (float64(age)/hour - protectionFrom) / (protectionFull - protectionFrom)
}

// same reports whether two areas had the same bouts; spelled out, it is quicker than ==.
func (b *bouts) same(c *bouts) bool {
	return b == c || b[0] == c[0] && b[1] == c[1] && b[2] == c[2] && b[3] == c[3]
}

// novelties remembers the last two answers for each rank, since most areas of a session share their bouts.
type novelties [numRanks]struct{ last, before novel }

type novel struct {
	bouts  *bouts // nil for no answer
	factor float64
}

func (n *novelties) of(b *bouts, rank int, at minute) float64 {
	known := &n[rank]
	if known.last.bouts != nil && b.same(known.last.bouts) {
		return known.last.factor
	}
	found := known.before
	if found.bouts == nil || !b.same(found.bouts) {
		found = novel{b, b.novelty(rank, at)}
	}
	known.last, known.before = found, known.last
	return found.factor
}
