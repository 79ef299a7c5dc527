package recovery

import (
	"encoding/json"
	"fmt"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

func (r *requestReader) athlete(path string, raw json.RawMessage) {
	a := &r.c.Athlete
	r.object(path, raw, map[string]field{
		"age":                r.quantity(&a.Age),
		"training":           parsed(&r.reader, &a.Training, sessions.ParseTraining),
		"massage_experience": parsed(&r.reader, &a.MassageExperience, sessions.ParseExperience),
		"pressure_limit":     r.quantity(&a.PressureLimit),
		"prefer":             r.modalities(&r.c.Prefer),
		"avoid":              r.modalities(&r.c.Avoid),
		"dominant_side":      parsed(&r.reader, &a.DominantSide, parseOneSide),
		"bedtime":            parsed(&r.reader, &a.Bedtime, timeline.ParseClock),
		"quiet": func(path string, raw json.RawMessage) {
			r.object(path, raw, map[string]field{
				"from": parsed(&r.reader, &a.Quiet.From, timeline.ParseClock),
				"to":   parsed(&r.reader, &a.Quiet.To, timeline.ParseClock),
			}, "from", "to")
		},
		"sex":               parsed(&r.reader, &a.Sex, sessions.ParseSex),
		"hr_rest":           r.quantity(&a.HeartRateRest),
		"hr_max":            r.quantity(&a.HeartRateMax),
		"hr_threshold":      r.quantity(&a.HeartRateThreshold),
		"threshold_power_w": r.quantity(&a.ThresholdPower),
	})
}

// parseOneSide takes left or right.
func parseOneSide(text string) (muscles.Side, error) {
	switch text {
	case "left":
		return muscles.Left, nil
	case "right":
		return muscles.Right, nil
	}
	return 0, fmt.Errorf("%w: a side is left or right", ErrInvalidCase)
}

func (r *requestReader) modalities(to *[]massage.Modality) field {
	return func(path string, raw json.RawMessage) {
		r.array(path, raw, func(path string, raw json.RawMessage) {
			var m massage.Modality
			parsed(&r.reader, &m, massage.ParseModality)(path, raw)
			if m != 0 {
				*to = append(*to, m)
			}
		})
	}
}
