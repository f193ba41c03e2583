package org

import "slices"

// Fields lists the fields of a position, as the format names them.
func Fields() []string { return slices.Clone(fieldList) }

// OrganizationFields lists the facts of an organization.
func OrganizationFields() []string { return slices.Clone(organizationList) }

// Sections lists what stands at the top of a chart file.
func Sections() []string { return slices.Clone(sectionList) }
