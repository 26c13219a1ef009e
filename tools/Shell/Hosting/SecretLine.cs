using System;
using System.Security;

namespace PartnerRelationships.Shell.Hosting;

/// <summary>Reads a secret: unseen at a terminal, a line of piped input otherwise.</summary>
internal static class SecretLine
{
    public static SecureString Read(Func<string> readLine)
    {
        var secret = new SecureString();
        if (Terminal.HasInput)
        {
            ReadKeys(secret);
        }
        else
        {
            foreach (var character in readLine())
            {
                secret.AppendChar(character);
            }
        }

        secret.MakeReadOnly();
        return secret;
    }

    private static void ReadKeys(SecureString secret)
    {
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace && secret.Length > 0)
            {
                secret.RemoveAt(secret.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                secret.AppendChar(key.KeyChar);
            }
        }

        Console.Out.WriteLine();
    }
}
