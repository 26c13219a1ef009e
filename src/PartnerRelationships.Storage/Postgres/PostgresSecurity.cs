using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Text.RegularExpressions;
using Npgsql;

namespace PartnerRelationships.Storage.Postgres;

/// <summary>What a connection must be before a password goes over it: on this machine, or encrypted and with a server that proved who it is.</summary>
internal static class PostgresSecurity
{
    /// <summary>The word of an address that asks for less.</summary>
    public const string OptIn = "Allow Insecure";

    private const string Mode = "SSL Mode";

    /// <summary>Asks for the most where nothing is said.</summary>
    /// <exception cref="InvalidInputException">The address asks for less, away from this machine, and does not say that it means it (LedgerAddressInsecure).</exception>
    public static void Require(NpgsqlConnectionStringBuilder settings, bool mayBeInsecure)
    {
        if (settings.Host!.Split(',').All(IsHere))
        {
            return;
        }

        if (!settings.ShouldSerialize(Mode))
        {
            settings.SslMode = SslMode.VerifyFull;
        }

        if (settings.SslMode is not (SslMode.VerifyFull or SslMode.VerifyCA) && !mayBeInsecure)
        {
            throw new InvalidInputException("LedgerAddressInsecure", $"With {Mode}={settings.SslMode} somebody between this machine and '{settings.Host}' could read the password or impersonate the server.")
            {
                RecommendedAction = $"Leave out {Mode}, or set it to VerifyFull; name the certificate of a private CA with 'Root Certificate='. To allow an insecure connection deliberately, add '{OptIn}=true'.",
            };
        }
    }

    // By its spelling alone: no name is resolved.
    private static bool IsHere(string host)
    {
        var name = host.Trim();
        var withoutPort = IPAddress.TryParse(name, out _) ? name : Regex.Replace(name, ":[0-9]+$", "");
        return Path.IsPathRooted(name) || name.StartsWith('@') || withoutPort.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(withoutPort, out var address) && IPAddress.IsLoopback(address));
    }
}
