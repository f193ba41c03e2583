package org

import "slices"

// Fields lists the fields of a position, as the format names and orders them.
func Fields() []string { return slices.Clone(fieldList) }

// OrganizationFields lists the facts of an organization.
func OrganizationFields() []string { return slices.Clone(organizationList) }

// ViewFields lists what a view says of how the chart was last shown.
func ViewFields() []string { return slices.Clone(viewList) }

// ExceptionFields lists what an exception says.
func ExceptionFields() []string { return slices.Clone(exceptionList) }

// Sections lists, in their order, what stands at the top of a chart file.
func Sections() []string { return slices.Clone(sectionList) }
