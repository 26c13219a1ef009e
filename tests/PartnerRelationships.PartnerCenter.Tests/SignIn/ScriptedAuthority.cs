using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.PartnerCenter.Tests.SignIn;

/// <summary>An authority behind MSAL's HTTP factory: it answers token requests as a test wrote, in order, and notes them.</summary>
internal sealed class ScriptedAuthority : HttpMessageHandler
{
    public const string UserId = "aaaaaaaa-0000-0000-0000-000000000001";
    private const string AskedScopes = "(asked)";
    private readonly ConcurrentQueue<Func<CancellationToken, Task<HttpResponseMessage>>> answers = new();

    public static string TenantId { get; } = "bbbbbbbb-0000-0000-0000-000000000002";

    /// <summary>The forms that the token endpoint was sent.</summary>
    public ConcurrentQueue<IReadOnlyDictionary<string, string>> Forms { get; } = new();

    /// <summary>Every address that was asked.</summary>
    public ConcurrentQueue<Uri> Addresses { get; } = new();

    /// <summary>Called when the token endpoint is asked.</summary>
    public Action? OnForm { get; set; }

    public string VerificationUrl { get; init; } = "https://microsoft.com/devicelogin";

    public ScriptedAuthority User(string accessToken, string? refreshToken = null, int expiresIn = 3600) => Answer(UserToken(accessToken, refreshToken, expiresIn));

    public ScriptedAuthority Application(string accessToken, int expiresIn = 3600) =>
        Answer($$"""{"token_type":"Bearer","expires_in":{{expiresIn}},"access_token":"{{accessToken}}"}""");

    public ScriptedAuthority Refuse(string error, string description, HttpStatusCode status = HttpStatusCode.BadRequest) =>
        Answer($$"""{"error":"{{error}}","error_description":"{{description}} Trace ID: 1 Correlation ID: 2 Timestamp: 2026-11-23","correlation_id":"cccccccc-0000-0000-0000-000000000003"}""", status);

    public ScriptedAuthority Answer(string body, HttpStatusCode status = HttpStatusCode.OK, TimeSpan? retryAfter = null)
    {
        answers.Enqueue(_ =>
        {
            var response = Response(body, status);
            response.Headers.RetryAfter = retryAfter is { } wait ? new(wait) : null;
            return Task.FromResult(response);
        });
        return this;
    }

    public ScriptedAuthority Fail(Exception error)
    {
        answers.Enqueue(_ => throw error);
        return this;
    }

    /// <summary>Answers when the test says so.</summary>
    public ScriptedAuthority AnswerAfter(Task gate, string body)
    {
        answers.Enqueue(async cancellationToken =>
        {
            await gate.WaitAsync(cancellationToken);
            return Response(body, HttpStatusCode.OK);
        });
        return this;
    }

    public static string UserToken(string accessToken, string? refreshToken = null, int expiresIn = 3600)
    {
        var idToken = Jwt($$"""{"aud":"x","iss":"https://login.microsoftonline.com/{{TenantId}}/v2.0","oid":"{{UserId}}","tid":"{{TenantId}}","preferred_username":"ada@partner.example","sub":"s","ver":"2.0"}""");
        var clientInfo = Base64Url($$"""{"uid":"{{UserId}}","utid":"{{TenantId}}"}""");
        return $$"""
            {"token_type":"Bearer","scope":"{{AskedScopes}}","expires_in":{{expiresIn.ToString(CultureInfo.InvariantCulture)}},
             "access_token":"{{accessToken}}","refresh_token":"{{refreshToken ?? "refresh-token-that-stays"}}","id_token":"{{idToken}}","client_info":"{{clientInfo}}"}
            """;
    }

    /// <summary>A token that says something of itself, as the service would not accept it.</summary>
    public static string Jwt(string claims) => $"{Base64Url("""{"alg":"RS256"}""")}.{Base64Url(claims)}.{Base64Url("signature")}";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Addresses.Enqueue(request.RequestUri!);
        var path = request.RequestUri!.AbsolutePath;
        if (path.EndsWith("/discovery/instance", StringComparison.Ordinal))
        {
            return Response($$"""
                {"tenant_discovery_endpoint":"https://{{request.RequestUri.Host}}/common/v2.0/.well-known/openid-configuration","api-version":"1.1",
                 "metadata":[{"preferred_network":"login.microsoftonline.com","preferred_cache":"login.windows.net","aliases":["login.microsoftonline.com","login.windows.net"]}]}
                """, HttpStatusCode.OK);
        }

        if (path.EndsWith("/devicecode", StringComparison.Ordinal))
        {
            return Response($$"""{"user_code":"B2C4D6","device_code":"device-code-secret","verification_uri":"{{VerificationUrl}}","expires_in":900,"interval":0,"message":"go there"}""", HttpStatusCode.OK);
        }

        var form = FormOf(await request.Content!.ReadAsStringAsync(cancellationToken));
        Forms.Enqueue(form);
        OnForm?.Invoke();
        var response = answers.TryDequeue(out var answer) ? await answer(cancellationToken) : throw new InvalidOperationException("The authority has nothing more to say.");
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        response.Content = new StringContent(body.Replace(AskedScopes, form.GetValueOrDefault("scope")?.Split(' ')[0], StringComparison.Ordinal), Encoding.UTF8, "application/json");
        return response;
    }

    private static Dictionary<string, string> FormOf(string body) =>
        body.Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => WebUtility.UrlDecode(pair[1]));

    private static HttpResponseMessage Response(string body, HttpStatusCode status) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private static string Base64Url(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
