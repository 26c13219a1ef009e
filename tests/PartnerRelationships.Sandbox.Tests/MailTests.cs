using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;

namespace PartnerRelationships.Sandbox.Tests;

public sealed class MailTests
{
    [Fact]
    public async Task A_mail_in_base64_is_taken_and_can_be_looked_at()
    {
        using var sandbox = SandboxClient.Open();

        Assert.Equal(202, await SendAsync(sandbox, "v1.0/me/sendMail", Convert.ToBase64String(Encoding.UTF8.GetBytes("Subject: Kék\r\n\r\nSzia")), "text/plain"));
        Assert.Equal(202, await SendAsync(sandbox, "v1.0/users/ada@example.com/sendMail", Convert.ToBase64String("Subject: B\r\n\r\n"u8), "text/plain"));

        var mails = (await sandbox.GetAsync("sandbox/mails")).Items;
        Assert.Equal(("me", "Subject: Kék\r\n\r\nSzia"), ((string)mails[0]["sender"]!, (string)mails[0]["mime"]!));
        Assert.Equal("ada@example.com", (string)mails[1]["sender"]!);
    }

    [Theory]
    [InlineData("not base64!", "text/plain")]
    [InlineData("", "text/plain")]
    [InlineData("""{"message":{"subject":"x"}}""", "application/json")]
    public async Task What_is_no_mail_is_refused(string body, string type)
    {
        using var sandbox = SandboxClient.Open();

        Assert.Equal(400, await SendAsync(sandbox, "v1.0/me/sendMail", body, type));
        Assert.Empty((await sandbox.GetAsync("sandbox/mails")).Items);
    }

    private static async Task<int> SendAsync(SandboxClient sandbox, string path, string body, string type)
    {
        using var http = new HttpClient(sandbox.Server.CreateHandler()) { BaseAddress = sandbox.Server.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "token");
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var reply = await http.PostAsync(path, content);
        return (int)reply.StatusCode;
    }
}
