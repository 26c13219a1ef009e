using System;
using System.Linq;
using PartnerRelationships.Core.Partners;

namespace PartnerRelationships.Core.Diagnostics;

/// <summary>Which partner the connection speaks for, of what kind, and with which roles.</summary>
internal static class PartnerChecks
{
    private const string GlobalAdministrator = "62e90394-69f5-4237-9190-012177145e10";

    public static ConnectionFinding Tenant(Examination examination)
    {
        const ConnectionCheck Check = ConnectionCheck.PartnerTenant;
        var profile = examination.Ports.Profile;
        return examination switch
        {
            { Identity.TenantId: { } tenant } when tenant != profile.TenantId => new ConnectionFinding
            {
                Check = Check,
                Outcome = ConnectionOutcome.Failed,
                Detail = $"The sign-in belongs to tenant {tenant}, the partner {profile.Name} to {profile.TenantId}.",
                Action = $"Connect with -TenantId {profile.TenantId}, and a user of that tenant.",
            },
            { Identity.TenantId: null, Ports.IsSandbox: false } => Finding.Unknown(Check, $"The service answers for {profile.Name} ({profile.TenantId}); the token names no tenant."),
            _ => Finding.Passed(Check, $"{profile.Name} ({profile.TenantId})."),
        };
    }

    /// <summary>The kind of partner that the lists show; what is known already needs no telling.</summary>
    public static PartnerType? TypeOf(PartnerType? known, ProbeAnswer? providers, ProbeAnswer? resellers) => known ?? PartnerKind.Of(ListOf(providers), ListOf(resellers));

    public static ConnectionFinding Type(Examination examination, PartnerType? known, PartnerType? type, params ProbeAnswer?[] lists) => type switch
    {
        { } kind when kind == known => Finding.Passed(ConnectionCheck.PartnerType, $"{kind}."),
        { } kind => Finding.Passed(ConnectionCheck.PartnerType, $"{kind}, to judge by which of the lists of providers and resellers the service gives."),
        _ when examination.Obstacle is { } obstacle => Finding.NotAsked(ConnectionCheck.PartnerType, obstacle),
        _ when lists.Any(list => list?.Error is { ErrorId: "AppOnlyNotSupported" }) => Finding.Unknown(ConnectionCheck.PartnerType, "The lists that tell need a user."),
        _ => Finding.Unknown(ConnectionCheck.PartnerType, "The lists of providers and resellers do not tell."),
    };

    public static ConnectionFinding Roles(Examination examination, ProbeAnswer? link, params ProbeAnswer?[] others)
    {
        const ConnectionCheck Check = ConnectionCheck.Roles;
        const string Ask = "Look in Partner Center under account settings, user management: the user needs to be an Admin agent.";
        return examination switch
        {
            { Identity.Kind: SignInKind.Application } => Finding.Unknown(Check, "An application signed in alone; roles are users'."),
            _ when others.Append(link).Select(answer => answer?.Error).FirstOrDefault(error => error is { ErrorId: "RoleMissing" }) is { } error => Finding.Of(Check, ConnectionOutcome.Failed, error),
            _ when link is { Error: null } => Finding.Passed(Check, "The service gives the invitation link, as it does to Admin agents, Sales agents and global administrators."),
            { Identity.DirectoryRoles: var roles } when roles.Contains(GlobalAdministrator, StringComparer.OrdinalIgnoreCase) => Finding.Passed(Check, "The token says that the user is a global administrator."),
            { Obstacle: { } obstacle } => Finding.NotAsked(Check, obstacle),
            _ => Finding.Unknown(Check, "A token does not name Partner Center's roles, and the service did not tell.", Ask),
        };
    }

    private static PartnerList ListOf(ProbeAnswer? answer) => answer is null ? default : PartnerList.Of(answer.Error, answer.Items);
}
