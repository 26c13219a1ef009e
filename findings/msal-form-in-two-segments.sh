#!/usr/bin/env bash
# Microsoft.Identity.Client 4.92.0 (interactive sign-in, system browser, loopback redirect): MSAL asks the authority for a form post and reads it
# from its own listener. A form whose body comes in the segment after its headers, as HTTP/1.1 allows, ends the sign-in with an
# ArgumentNullException in place of a token or an MSAL error; in one segment with its headers the same form is taken. Seen in November 2026.
source "$(dirname "$0")/lib/finding.sh"
mkdir "$work/app"
cat >"$work/app/app.csproj" <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="Microsoft.Identity.Client" Version="[4.92.0]" /></ItemGroup>
</Project>
XML
cat >"$work/app/Program.cs" <<'CS'
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Web;
using Microsoft.Identity.Client;

var apart = args[0] == "apart";
var client = PublicClientApplicationBuilder.Create(Guid.NewGuid().ToString()).WithRedirectUri("http://localhost").WithHttpClientFactory(new Factory())
    .WithAuthority("https://login.microsoftonline.com/organizations").WithInstanceDiscovery(false).Build();
try
{
    var options = new SystemWebViewOptions { OpenBrowserAsync = address => { _ = Task.Run(() => ComeBackAsync(address)); return Task.CompletedTask; } };
    await client.AcquireTokenInteractive(["scope"]).WithSystemWebViewOptions(options).ExecuteAsync(new CancellationTokenSource(20000).Token);
}
catch (Exception error) { Console.WriteLine(error is MsalException known ? known.ErrorCode : error.GetType().Name); }

async Task ComeBackAsync(Uri address)
{
    var query = HttpUtility.ParseQueryString(address.Query);
    var target = new Uri(query["redirect_uri"]!);
    var form = Encoding.ASCII.GetBytes("code=the-code&state=" + HttpUtility.UrlEncode(query["state"]));
    var head = Encoding.ASCII.GetBytes($"POST / HTTP/1.1\r\nHost: {target.Authority}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {form.Length}\r\n\r\n");
    while (true)
    {
        try
        {
            using var socket = new TcpClient();
            await socket.ConnectAsync(target.Host, target.Port);
            socket.NoDelay = true;
            if (apart) { await socket.GetStream().WriteAsync(head); await Task.Delay(500); await socket.GetStream().WriteAsync(form); }
            else { await socket.GetStream().WriteAsync((byte[])[.. head, .. form]); }
            await Task.Delay(2000);
            return;
        }
        catch (SocketException) { await Task.Delay(10); }
    }
}

// The authority: it takes no code, which MSAL tells by its error.
sealed class Factory : HttpMessageHandler, IMsalHttpClientFactory
{
    public HttpClient GetHttpClient() => new(this, disposeHandler: false);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken token)
    {
        var root = "https://login.microsoftonline.com/organizations";
        var isToken = request.Method == HttpMethod.Post;
        var text = isToken ? """{"error":"invalid_grant","error_description":"AADSTS70000: no."}""" : $$"""{"issuer":"{{root}}/v2.0","authorization_endpoint":"{{root}}/oauth2/v2.0/authorize","token_endpoint":"{{root}}/oauth2/v2.0/token"}""";
        return Task.FromResult(new HttpResponseMessage(isToken ? HttpStatusCode.BadRequest : HttpStatusCode.OK) { Content = new StringContent(text, Encoding.UTF8, "application/json") });
    }
}
CS
quietly dotnet build "$work/app" -c Release -o "$work/out"

expect "In one segment: the code goes to the authority, which refuses it" "invalid_grant" "$(dotnet "$work/out/app.dll" together)"
expect "The body in a segment of its own" "ArgumentNullException" "$(dotnet "$work/out/app.dll" apart)"
