using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml;

namespace PartnerRelationships.Emulator.Consent;

/// <summary>What the sandbox says of a request for delegated admin rights.</summary>
/// <param name="Partner">Who asks.</param>
/// <param name="Request">For what.</param>
/// <param name="Obstacle">Why it cannot be approved now; null if it can.</param>
internal sealed record AdminRequest(Party Partner, AdminTerms Request, string? Obstacle);

/// <summary>A delegated admin relationship as Microsoft Graph writes it (contract §6.2): no customer where any may approve it, durations such as P730D.</summary>
internal sealed record AdminTerms(string Id, string DisplayName, string Duration, string AutoExtendDuration, AdminAccess AccessDetails, AdminCustomer? Customer, string Status, DateTimeOffset EndDateTime)
{
    public IEnumerable<Guid> Roles => AccessDetails.UnifiedRoles.Select(role => role.RoleDefinitionId);

    public int Days => Whole(Duration);

    public int ExtensionDays => Whole(AutoExtendDuration);

    private static int Whole(string duration) => (int)XmlConvert.ToTimeSpan(duration).TotalDays;
}

/// <summary>Which roles are asked for.</summary>
internal sealed record AdminAccess(IReadOnlyList<AdminRole> UnifiedRoles);

/// <summary>A role of Microsoft Entra.</summary>
internal sealed record AdminRole(Guid RoleDefinitionId);

/// <summary>A customer's tenant.</summary>
internal sealed record AdminCustomer(Guid TenantId, string DisplayName);
