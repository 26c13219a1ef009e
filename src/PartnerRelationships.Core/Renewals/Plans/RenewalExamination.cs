using System;
using System.Collections.Generic;

namespace PartnerRelationships.Core.Renewals.Plans;

/// <summary>What was read of a customer whose delegated administration is to be renewed.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Name">Its name.</param>
/// <param name="Domains">Its domains, the default one first; none if they could not be read.</param>
/// <param name="DelegatedAdmin">Its delegated administrative privileges of before.</param>
/// <param name="Expiring">What is to be renewed, the first to end first.</param>
/// <param name="Others">What else it has, or was asked for.</param>
/// <param name="Assignments">Who has the roles of what is to be renewed.</param>
/// <param name="Problem">Why that could not be read; null if it could.</param>
public sealed record RenewalExamination(
    Guid CustomerId,
    string Name,
    IReadOnlyList<string> Domains,
    DelegatedAdminState DelegatedAdmin,
    IReadOnlyList<DelegatedAdminRelationship> Expiring,
    IReadOnlyList<DelegatedAdminRelationship> Others,
    IReadOnlyList<DelegatedAdminAssignment> Assignments,
    string? Problem);
