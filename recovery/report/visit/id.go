package visit

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"example.com/rubdown/recovery"
)

// ID names something made of an advice, as a UUID (RFC 9562, version 8): the same input, policy and parts give the same id, another
// case gives another. The parts are whatever tells the thing apart from others of the same advice; they cannot be read back.
func ID(a recovery.Advice, parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(append([]string{a.Digest.Case, a.Digest.Policy}, parts...), "\x00")))
	id := sum[:16]
	id[6] = id[6]&0x0f | 0x80
	id[8] = id[8]&0x3f | 0x80
	text := hex.EncodeToString(id)
	return text[:8] + "-" + text[8:12] + "-" + text[12:16] + "-" + text[16:20] + "-" + text[20:]
}

// ID names the visit within its advice by its purpose and modality; client, which may be empty, tells clients apart whose cases
// are equal.
func (v Visit) ID(a recovery.Advice, client string) string {
	return ID(a, "visit", client, v.Recommendation.Purpose.String(), v.Recommendation.Modality.String())
}
