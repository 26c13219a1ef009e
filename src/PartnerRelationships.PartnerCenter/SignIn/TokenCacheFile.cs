using System;
using System.Threading.Tasks;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.Extensions.Msal;

namespace PartnerRelationships.PartnerCenter.SignIn;

/// <summary>MSAL's cache in a file that the platform encrypts: DPAPI, the keychain, or libsecret. Never in clear text.</summary>
internal static class TokenCacheFile
{
    private const string Name = "tokens.bin";

    /// <summary>What opens the cache that is asked for; null when none is.</summary>
    public static Func<Task>? Opener(SignInOptions options, ITokenCache cache) =>
        options.CacheFolder is { } folder ? () => OpenAsync(folder, cache) : null;

    private static async Task OpenAsync(string folder, ITokenCache cache)
    {
        var storage = new StorageCreationPropertiesBuilder(Name, folder)
            .WithMacKeyChain("PartnerRelationships", "tokens")
            .WithLinuxKeyring("com.partnerrelationships.tokens", "default", "Partner Center tokens", new("Product", "PartnerRelationships"), new("Version", "1"))
            .Build();
        try
        {
            var helper = await MsalCacheHelper.CreateAsync(storage).ConfigureAwait(false);
            helper.VerifyPersistence();
            helper.RegisterCache(cache);
        }
        catch (MsalCachePersistenceException)
        {
            throw new InvalidInputException("TokenCacheUnavailable", "This machine has no encrypted token store, and tokens are never stored in clear text.")
            {
                RecommendedAction = "Leave out -PersistTokenCache. On Linux, install libsecret and run in a session with a keyring.",
            };
        }
    }
}
