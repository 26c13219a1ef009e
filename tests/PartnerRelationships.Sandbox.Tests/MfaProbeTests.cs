using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using PartnerRelationships.Sandbox.Settings;

namespace PartnerRelationships.Sandbox.Tests;

public sealed class MfaProbeTests
{
    [Theory]
    [InlineData("any text", "true")]
    [InlineData("""{"amr":["pwd","mfa"]}""", "true")]
    [InlineData("""{"sub":"x"}""", "true")]
    [InlineData("""{"amr":["pwd"]}""", "false")]
    [InlineData("""{"amr":["pwd",7]}""", "false")]
    [InlineData("""{"amr":[{},[]]}""", "false")]
    public async Task A_request_for_MFA_validation_says_whether_the_sign_in_had_a_second_factor(string claims, string compliant)
    {
        using var sandbox = SandboxClient.Open(new SandboxOptions { SeedCustomers = 1 });
        var token = claims[0] == '{' ? $"e30.{Convert.ToBase64String(Encoding.UTF8.GetBytes(claims)).TrimEnd('=')}.x" : "any.text.token";

        var reply = await sandbox.GetAsync("v1/profiles/organization", ("ValidateMfa", "true"), ("Authorization", "Bearer " + token));

        Assert.Equal((200, compliant), (reply.Status, reply.Message.Headers.GetValues("isMfaCompliant").Single()));
    }

    [Theory]
    [InlineData("false")]
    [InlineData("")]
    public async Task Without_a_request_for_MFA_validation_there_is_no_answer(string header)
    {
        using var sandbox = SandboxClient.Open(new SandboxOptions { SeedCustomers = 1 });

        var reply = await sandbox.GetAsync("v1/profiles/organization", ("ValidateMfa", header));

        Assert.False(reply.Message.Headers.Contains("isMfaCompliant"));
    }
}
