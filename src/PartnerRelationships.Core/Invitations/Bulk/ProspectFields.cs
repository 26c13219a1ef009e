using System;
using System.Linq;
using PartnerRelationships.Core.Invitations.Drafting;

namespace PartnerRelationships.Core.Invitations.Bulk;

/// <summary>Which columns of a list are values for a template.</summary>
public static class ProspectFields
{
    /// <summary>Whether a column that means nothing to the command is one. A column named like something that the invitation itself says, such as
    /// Date, is left alone: a list may have one without a template in mind.</summary>
    public static bool IsField(string column) => column.Length > 0 && !InvitationFields.Names.Contains(column, StringComparer.OrdinalIgnoreCase);
}
