using System;
using System.IO;
using System.Linq;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using System.Web;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.PartnerCenter.SignIn;

namespace PartnerRelationships.PartnerCenter.Tests.SignIn;

public sealed class InteractiveTests : IDisposable
{
    private readonly ScriptedAuthority authority = new();
    private Uri? opened;

    public void Dispose() => authority.Dispose();

    [Fact]
    public async Task The_browser_comes_back_over_loopback_and_the_code_buys_a_token()
    {
        authority.User("access-1");
        using var tokens = new MsalAccessTokens(Options("code=the-code"));

        var identity = await tokens.SignInAsync(CancellationToken.None);

        Assert.Equal("login.microsoftonline.com", opened!.Host);
        Assert.Equal("ada@partner.example", identity.UserName);
        var form = Assert.Single(authority.Forms);
        Assert.Equal(("authorization_code", "the-code"), (form["grant_type"], form["code"]));
        Assert.True(form.ContainsKey("code_verifier"));
        Assert.Equal("access-1", await tokens.TokenAsync());
    }

    [Fact]
    public async Task Declining_in_the_browser_gives_its_own_error()
    {
        using var tokens = new MsalAccessTokens(Options("error=access_denied&error_description=declined"));

        var error = await Assert.ThrowsAsync<AuthenticationFailedException>(() => tokens.SignInAsync(CancellationToken.None));

        Assert.Equal("SignInCancelled", error.ErrorId);
        Assert.Empty(authority.Forms);
    }

    [Fact]
    public async Task A_cache_that_no_keyring_encrypts_is_refused_and_nothing_is_written()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.GetEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS") is null, "There is a keyring here.");
        var folder = System.IO.Directory.CreateTempSubdirectory("tokens");
        using var tokens = new MsalAccessTokens(Options("code=the-code") with { CacheFolder = folder.FullName });

        var error = await Assert.ThrowsAsync<InvalidInputException>(() => tokens.SignInAsync(CancellationToken.None));

        Assert.Equal("TokenCacheUnavailable", error.ErrorId);
        Assert.Null(opened);
        Assert.DoesNotContain(folder.GetFiles(), file => file.Length > 0 && !file.Name.EndsWith(".lockfile", StringComparison.Ordinal));
        folder.Delete(recursive: true);
    }

    private SignInOptions Options(string outcome) => SignIns.Options(authority, SignInMethod.Interactive) with
    {
        OpenBrowser = address =>
        {
            opened = address;
            _ = Task.Run(() => ComeBackAsync(address, outcome));
            return Task.CompletedTask;
        },
    };

    // What a browser does after the person has signed in, or has not. MSAL opens it a moment before it listens, and reads headers and form in one go only
    // where they come in one segment, as from a browser.
    private static async Task ComeBackAsync(Uri address, string outcome)
    {
        var query = HttpUtility.ParseQueryString(address.Query);
        var target = new Uri(query["redirect_uri"]!);
        var form = $"{outcome}&state={HttpUtility.UrlEncode(query["state"])}";
        var request = $"POST / HTTP/1.1\r\nHost: {target.Authority}\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {form.Length}\r\n\r\n{form}";
        while (!IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Any(listener => listener.Port == target.Port))
        {
            await Task.Yield();
        }

        // .NET's listener fails, or never answers, when somebody connects while it is still starting. No person is that quick.
        await Task.Delay(200);
        using var client = new TcpClient();
        await client.ConnectAsync(target.Host, target.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        await client.GetStream().CopyToAsync(Stream.Null);
    }
}
