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
                Detail = $"The sign-in belongs to tenant {tenant}, but the partner {profile.Name} belongs to {profile.TenantId}.",
                Action = $"Connect with -TenantId {profile.TenantId}, and a user of that tenant.",
            },
            { Identity.TenantId: null, Ports.IsSandbox: false } => Finding.Unknown(Check, $"The service identifies the partner as {profile.Name} ({profile.TenantId}); the token does not name a tenant."),
            _ => Finding.Passed(Check, $"{profile.Name} ({profile.TenantId})."),
        };
    }

    /// <summary>The type of partner that the lists show; what is known already needs no telling.</summary>
    public static PartnerType? TypeOf(PartnerType? known, ProbeAnswer? providers, ProbeAnswer? resellers) => known ?? PartnerKind.Of(ListOf(providers), ListOf(resellers));

    public static ConnectionFinding Type(Examination examination, PartnerType? known, PartnerType? type, params ProbeAnswer?[] lists) => type switch
    {
        { } kind when kind == known => Finding.Passed(ConnectionCheck.PartnerType, $"{kind}."),
        { } kind => Finding.Passed(ConnectionCheck.PartnerType, $"{kind}, judging by which of the lists of providers and resellers the service returns."),
        _ when examination.Obstacle is { } obstacle => Finding.NotAsked(ConnectionCheck.PartnerType, obstacle),
        _ when lists.Any(list => list?.Error is { ErrorId: "AppOnlyNotSupported" }) => Finding.Unknown(ConnectionCheck.PartnerType, "Reading the lists that show this needs a signed-in user."),
        _ => Finding.Unknown(ConnectionCheck.PartnerType, "The lists of providers and resellers do not show it."),
    };

    public static ConnectionFinding Roles(Examination examination, ProbeAnswer? link, params ProbeAnswer?[] others)
    {
        const ConnectionCheck Check = ConnectionCheck.Roles;
        const string Ask = "In Partner Center, open Account settings, User management: the user must be an Admin agent.";
        return examination switch
        {
            { Identity.Kind: SignInKind.Application } => Finding.Unknown(Check, "App-only sign-in: only users have roles."),
            _ when others.Append(link).Select(answer => answer?.Error).FirstOrDefault(error => error is { ErrorId: "RoleMissing" }) is { } error => Finding.Of(Check, ConnectionOutcome.Failed, error),
            _ when link is { Error: null } => Finding.Passed(Check, "The service returns the invitation link, as it does for Admin agents, Sales agents and Global Administrators."),
            { Identity.DirectoryRoles: var roles } when roles.Contains(GlobalAdministrator, StringComparer.OrdinalIgnoreCase) => Finding.Passed(Check, "The token says that the user is a Global Administrator."),
            { Obstacle: { } obstacle } => Finding.NotAsked(Check, obstacle),
            _ => Finding.Unknown(Check, "Tokens do not contain Partner Center roles, and the service did not show them.", Ask),
        };
    }

    private static PartnerList ListOf(ProbeAnswer? answer) => answer is null ? default : PartnerList.Of(answer.Error, answer.Items);
}
