package sessions_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"example.com/rubdown/sessions"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestNoFaultIsNoError(t *testing.T) {
	var faults sessions.Faults
	require.NoError(t, faults.Err())
	faults.AddAll("sessions[0]", nil)
	require.NoError(t, faults.Err())
	assert.Zero(t, faults.Len())
	assert.Empty(t, faults.All())
}

func TestFaultText(t *testing.T) {
	var inner sessions.Faults
	inner.Add("effort", "14", "is above 10", sessions.ErrOutOfRange)
	inner.Add("", "", "is wrong as a whole", sessions.ErrConflict)
	inner.Add("[2]", "x", "is no sport", sessions.ErrUnknownSport)
	var outer sessions.Faults
	outer.AddAll("sessions[3]", inner.Err())
	outer.AddAll("wish", fmt.Errorf("decoding: %w", &sessions.FieldError{Path: "minutes", Reason: "is missing", Err: sessions.ErrMissing}))
	outer.AddAll("now", errors.New("some other failure"))
	assert.Equal(t, "sessions[3].effort: 14 is above 10\nsessions[3]: is wrong as a whole\nsessions[3][2]: x is no sport\n"+
		"wish.minutes: is missing\nnow: some other failure", outer.Error())
	for _, sentinel := range []error{sessions.ErrOutOfRange, sessions.ErrConflict, sessions.ErrUnknownSport, sessions.ErrMissing} {
		require.ErrorIs(t, outer.Err(), sentinel)
	}
	require.NotErrorIs(t, outer.Err(), sessions.ErrDuplicateID)

	var field *sessions.FieldError
	require.ErrorAs(t, outer.Err(), &field)
	assert.Equal(t, "sessions[3].effort", field.Path)
	var faults sessions.Faults
	require.ErrorAs(t, fmt.Errorf("wrapped: %w", outer.Err()), &faults)
	assert.Equal(t, 5, faults.Len())
	assert.Equal(t, "effort: 14 is above 10", inner.All()[0].Error(), "moving a fault leaves the original")
}

func TestFaultsKeepAHundred(t *testing.T) {
	var faults sessions.Faults
	for i := range 250 {
		faults.Add(fmt.Sprintf("sessions[%d]", i), "", "is missing", sessions.ErrMissing)
	}
	assert.Equal(t, 250, faults.Len())
	assert.Len(t, faults.All(), 100)
	lines := strings.Split(faults.Error(), "\n")
	assert.Len(t, lines, 101)
	assert.Equal(t, "and 150 more", lines[100])

	var outer sessions.Faults
	outer.AddAll("case", faults)
	assert.Equal(t, 250, outer.Len())
	assert.Equal(t, "case.sessions[99]: is missing", outer.All()[99].Error())
}

func TestFaultsOfACopyStayApart(t *testing.T) {
	var a sessions.Faults
	a.Add("one", "", "is missing", sessions.ErrMissing)
	b := a
	a.Add("two", "", "is missing", sessions.ErrMissing)
	b.Add("three", "", "is missing", sessions.ErrMissing)
	assert.Equal(t, "one: is missing\ntwo: is missing", a.Error())
	assert.Equal(t, "one: is missing\nthree: is missing", b.Error())
}

func TestFieldErrorUnder(t *testing.T) {
	e := &sessions.FieldError{Path: "effort", Value: "14", Reason: "is above 10"}
	assert.Equal(t, "effort", e.Under("").Path)
	assert.Equal(t, "case.sessions[0].effort", e.Under("sessions[0]").Under("case").Path)
	assert.Equal(t, "effort", e.Path)
}
