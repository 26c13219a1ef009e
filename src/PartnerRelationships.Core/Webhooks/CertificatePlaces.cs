using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Webhooks;

/// <summary>Where a notification's certificate may come from: anybody can write an address into a header, so only places that nobody else can fill count (contract A§4.2).</summary>
/// <param name="ownService">The connection's service; it counts where it is on this machine.</param>
/// <param name="more">Other hosts that the user names.</param>
public sealed class CertificatePlaces(Uri? ownService, IReadOnlyCollection<string> more)
{
    // One storage account, not all of them: anybody can create one in Azure.
    private static readonly string[] Hosts = ["3psostorageacct.blob.core.windows.net"];
    private const string Domain = ".partnercenter.microsoft.com";

    /// <summary>Looks whether a certificate may be fetched from there.</summary>
    /// <returns>Whether it is this machine's own service, whose certificate nobody else vouches for.</returns>
    /// <exception cref="InvalidInputException">It may not (NotificationCertificateRefused).</exception>
    public bool Require(Uri address)
    {
        var isPlain = address.UserInfo.Length == 0 && address.Fragment.Length == 0;
        if (isPlain && IsOwn(address))
        {
            return true;
        }

        return isPlain && address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && IsKnown(HostOf(address))
            ? false
            : throw new InvalidInputException("NotificationCertificateRefused", $"The notification's certificate address is {address.Scheme}://{ScreenText.OneLine(address.Authority)}, which is not a Microsoft address. Nothing was downloaded.");
    }

    // A name with letters that no host may have is an address all the same, until its host is asked for.
    private static string HostOf(Uri address)
    {
        try
        {
            return address.IdnHost;
        }
        catch (UriFormatException)
        {
            return "";
        }
    }

    private bool IsOwn(Uri address) => ownService is { IsLoopback: true } && address.IsLoopback
        && Uri.Compare(ownService, address, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private bool IsKnown(string host) =>
        Hosts.Concat(more).Contains(host, StringComparer.OrdinalIgnoreCase) || host.EndsWith(Domain, StringComparison.OrdinalIgnoreCase);
}
