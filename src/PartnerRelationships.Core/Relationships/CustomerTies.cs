using System.Collections.Generic;

namespace PartnerRelationships.Core.Relationships;

/// <summary>What ties a customer beside the reseller relationship.</summary>
/// <param name="Partners">The partners on the other side; null for not known.</param>
/// <param name="DelegatedAdmin">The delegated admin relationships; null for not known.</param>
/// <param name="Invitation">The newest invitation; null for none.</param>
/// <param name="Run">The newest run; null for none.</param>
/// <param name="Missing">What is not known, and why.</param>
internal sealed record CustomerTies(
    PartnerSet? Partners,
    IReadOnlyList<CustomerDelegatedAdmin>? DelegatedAdmin,
    CustomerInvitation? Invitation,
    CustomerRun? Run,
    IReadOnlyList<CustomerPartMissing> Missing);
