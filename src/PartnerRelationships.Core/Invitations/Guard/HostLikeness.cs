using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Invitations.Guard;

/// <summary>Whether a host can be taken for another one by somebody who reads it: one of those that people sign in at, or the invitation link's.</summary>
internal static class HostLikeness
{
    private static readonly HostForm[] SignIn = [.. ServiceHosts.SignIn.Select(HostForm.Of)];
    private static readonly string[] Domains = [.. ServiceHosts.Domains.Select(HostSkeleton.Of)];
    private static readonly string[] Doors = [.. ServiceHosts.Doors.Select(HostSkeleton.Of)];
    private static readonly string Name = HostSkeleton.Of(ServiceHosts.Name);
    private static readonly string SignInName = HostSkeleton.Of(ServiceHosts.SignInName);

    /// <summary>Whether a host is not the service's but reads like it.</summary>
    /// <param name="host">The host, in lower case.</param>
    /// <param name="expected">The invitation link's.</param>
    public static bool IsLookAlike(string host, string expected)
    {
        if (host == expected || ServiceHosts.SignIn.Contains(host) || IsUnder(host, ServiceHosts.Domains) || ServiceHosts.Rented.Contains(host))
        {
            return false;
        }

        // What others call a host of theirs is looked at like any other.
        var rented = HostSkeleton.IsLatin(host) ? ServiceHosts.Rented.FirstOrDefault(domain => IsWithin(host, domain)) : null;
        var named = rented is null ? host : host.Substring(0, host.Length - rented.Length - 1);
        var seen = HostForm.Of(named);
        return SignIn.Any(seen.IsNearOrHolds) || Domains.Any(seen.HoldsDomain) || HoldsName(named, seen) || IsLike(seen, host, expected);
    }

    private static bool IsUnder(string host, IEnumerable<string> domains) => HostSkeleton.IsLatin(host) && domains.Any(domain => host == domain || IsWithin(host, domain));

    private static bool IsWithin(string host, string domain) => host.EndsWith("." + domain, StringComparison.Ordinal);

    // A numeric address, or a local machine, has no look-alikes.
    private static bool IsLike(HostForm seen, string host, string expected) =>
        Uri.CheckHostName(expected) == UriHostNameType.Dns && expected.Split('.') is { Length: > 1 } labels
        && string.Join(".", labels.Skip(labels.Length - 2)) is var domain && !IsUnder(host, [domain])
        && (seen.IsNearOrHolds(HostForm.Of(expected)) || seen.Text.Contains(HostSkeleton.Of(domain)));

    /// <summary>Whether Microsoft's name is there almost, or whole where people sign in.</summary>
    private static bool HoldsName(string host, HostForm seen)
    {
        var written = HostSkeleton.IsLatin(host) ? host.Split(HostForm.Marks) : [];
        return seen.Parts.Where((part, place) => place < written.Length && written[place] == ServiceHosts.Name
                ? place > 0 && Doors.Contains(seen.Parts[place - 1])
                : Distance.IsWithin(part, Name, 1) || Distance.IsWithin(part, SignInName, 1)).Any()
            || seen.Text.Contains(Name + ".com");
    }
}
