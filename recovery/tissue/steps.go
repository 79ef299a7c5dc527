package tissue

// People do not use a scale of 0 to 10 evenly: they tell 1 from 2 as readily as 5 from 8, and the sorer they are the more
// their answers scatter. Forecasts are therefore reckoned in steps of a five-point question, on which answers scatter
// alike; where the steps lie on the scale of 0 to 10 is an own figure, and the same that logs are read with.
var stepPoints = [...]float64{0, 1, 2, 5, 8, 11}

// stepsOf are the steps of a soreness of 0 to 10, 0 to 4⅔.
func stepsOf(points float64) float64 {
	for i := range len(stepPoints) - 2 {
		if low, high := stepPoints[i], stepPoints[i+1]; points <= high {
			return float64(i) + (max(points, 0)-low)/(high-low)
		}
	}
	last := len(stepPoints) - 2
	return float64(last) + (min(points, scaleCeiling)-stepPoints[last])/(stepPoints[last+1]-stepPoints[last])
}

// pointsOf is the soreness of 0 to 10 that steps stand for; what is off the scale is put on its end.
func pointsOf(steps float64) float64 {
	i := min(max(int(steps), 0), len(stepPoints)-2)
	low, high := stepPoints[i], stepPoints[i+1]
	return min(max(low+float64((steps-float64(i))*(high-low)), 0), scaleCeiling)
}
