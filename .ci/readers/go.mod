module example.com/rubdown/readers

go 1.25.0

replace example.com/rubdown => ../..

require (
	example.com/rubdown v0.0.0-00010101000000-000000000000
	github.com/emersion/go-ical v0.0.0-20250329121855-f41e73efc392
	github.com/santhosh-tekuri/jsonschema/v6 v6.0.3
	github.com/stretchr/testify v1.12.1
)

require (
	github.com/arran4/golang-ical v0.3.4 // indirect
	github.com/rickb777/date v1.21.1 // indirect
	github.com/rickb777/plural v1.4.2 // indirect
	github.com/teambition/rrule-go v1.8.2 // indirect
	go.yaml.in/yaml/v3 v3.0.5 // indirect
	golang.org/x/text v0.16.0 // indirect
)
